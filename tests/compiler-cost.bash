# What the scripts that measure the compiler share: a project outside the repository, the compiler's own command line, and its CPU time.
# CPU time, not elapsed time: the figure then hardly depends on what else the machine does.
#
# Sourced, with $docs, $keep set. Sets $work, the folder of the project, which has Program.cs and Quantizers.cs, and goes there.

repository="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
work="$(mktemp -d)"
server=''
finish() {
  [ -z "$server" ] || kill "$server" 2> /dev/null || true
  if [ "$keep" = 1 ]; then echo "kept: $work"; else rm -rf "$work"; fi
}
trap finish EXIT

# The response file is the SDK's own: the compile target runs, the compiler does not.
cat > "$work/Consumer.csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <Import Project="$repository/generator/QuantGen.Local.props" />
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <EnableDefaultCompileItems>false</EnableDefaultCompileItems>
    <GenerateDocumentationFile Condition="'$docs' == '1'">true</GenerateDocumentationFile>
    <NoWarn>\$(NoWarn);CS1591</NoWarn>
    <ProvideCommandLineArgs>true</ProvideCommandLineArgs>
  </PropertyGroup>
  <ItemGroup>
    <Compile Include="Program.cs;Quantizers.cs" />
  </ItemGroup>
  <Target Name="WriteResponseFile" DependsOnTargets="ResolveReferences;SkipCompiler;CoreCompile">
    <WriteLinesToFile File="$work/compile.rsp" Lines="@(CscCommandLineArgs)" Overwrite="true" />
  </Target>
  <Target Name="SkipCompiler">
    <PropertyGroup>
      <SkipCompilerExecution>true</SkipCompilerExecution>
    </PropertyGroup>
  </Target>
</Project>
XML

echo 'System.Console.WriteLine("compiled");' > "$work/Program.cs"

prepare_compiler() { # writes compile.rsp and finds the compiler
  : > Quantizers.cs
  dotnet build Consumer.csproj -c Release -v:q -nologo -nodeReuse:false -restore -t:WriteResponseFile
  local sdk root
  sdk="$(dotnet --version)"
  root="$(dotnet --list-sdks | sed -n "s/^$sdk \[\(.*\)\]\$/\1/p" | head -n 1)"
  compilers="$root/$sdk/Roslyn/bincore"
  # The package has its analyzers in one folder. From several folders the compiler loads what they share once for each of them, and compiles it again.
  mkdir -p analyzers
  sed -n 's#^/analyzer:\(.*/QuantGen[A-Za-z.]*\.dll\)$#\1#p' compile.rsp | xargs -I{} cp {} analyzers
  sed -i "s#^/analyzer:.*/\(QuantGen[A-Za-z.]*\.dll\)\$#/analyzer:$work/analyzers/\1#" compile.rsp
}

compile() { dotnet "$compilers/csc.dll" -noconfig @compile.rsp "$@"; }

measure() { # prints the CPU milliseconds of one compilation, of further files beside
  # TIMEFORMAT cannot give more than three decimals; that is a millisecond, and what is wanted.
  local TIMEFORMAT='%3U %3S'
  { time compile "$@" > compile.out; } 2> time.out || { cat compile.out time.out >&2; exit 3; }
  tail -n 1 time.out | awk '{ printf "%.0f\n", ($1 + $2) * 1000 }'
}

start_server() { # a server of our own: that of the machine may be busy with something else, or in another state
  pipe="quantgen-$$"
  dotnet "$compilers/VBCSCompiler.dll" "-pipename:$pipe" > server.out 2>&1 &
  server=$!
  until [ -S "/tmp/$pipe" ] || [ -S "/tmp/CoreFxPipe_$pipe" ] || ! kill -0 "$server"; do sleep 0.1; done
}

measure_in_server() { # prints the CPU milliseconds of the server for one compilation
  local before after
  before="$(awk '{ print $14 + $15 }' "/proc/$server/stat")"
  compile "-shared:$pipe" > compile.out || { cat compile.out >&2; exit 3; }
  after="$(awk '{ print $14 + $15 }' "/proc/$server/stat")"
  [ "$after" -gt "$before" ] || { echo "The server did not compile; the client did without it." >&2; exit 3; }
  echo $(((after - before) * 1000 / $(getconf CLK_TCK)))
}

cd "$work"
