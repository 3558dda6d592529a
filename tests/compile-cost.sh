#!/usr/bin/env bash
# What quantizers cost the compiler.
#
# Compiles programs with 0, 1, 100 and 1000 8-bit quantizers (unique names; Integer, rounding and code of NaN vary) with the very command line
# that the SDK gives the compiler, analyzers included, and prints the CPU time of the compiler process (user + system, the median of several runs).
# CPU time, not elapsed time: the figure then hardly depends on what else the machine does.
#
#   usage: tests/compile-cost.sh [--runs N] [--report] [--no-analyzers] [--docs] [--keep]
#     --runs N         runs per program; the default is 3
#     --report         print the compiler's own account of time per analyzer and generator for 1000 quantizers
#     --no-analyzers   leave QuantGen.Analyzers out of the command line
#     --docs           compile with an XML documentation file, as a library does
#     --keep           keep the working folder and print its name
#
# Goals: the first quantizer at most 0.8 s, every further one at most 8 ms. Exit code 1 where one is missed.
set -euo pipefail
export LC_ALL=C

runs=3 report=0 analyzers=1 docs=0 keep=0
while [ $# -gt 0 ]; do
  case "$1" in
    --runs) runs="$2"; shift ;;
    --report) report=1 ;;
    --no-analyzers) analyzers=0 ;;
    --docs) docs=1 ;;
    --keep) keep=1 ;;
    *) echo "unknown option: $1" >&2; exit 2 ;;
  esac
  shift
done

repository="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
work="$(mktemp -d)"
finish() { if [ "$keep" = 1 ]; then echo "kept: $work"; else rm -rf "$work"; fi; }
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
roundings=(HalfToEven HalfAwayFromZero HalfTowardZero HalfUp HalfDown HalfToOdd Floor Ceiling Truncate Outward)
codes_of_nan=(Zero Minimum Maximum)
write_quantizers() { # $1: how many
  echo "using QuantGen;"
  echo "namespace Consumer;"
  for ((i = 0; i < $1; i++)); do
    echo "[Quantizer(Bits = 8, Integer = $((i % 31 - 15)), Alpha = Alpha.Po2, Rounding = Rounding.${roundings[i % 10]}, NaN = NaNCode.${codes_of_nan[i % 3]})]"
    echo "static partial class Weights$i;"
  done
}

cd "$work"
write_quantizers 0 > Quantizers.cs
dotnet build Consumer.csproj -c Release -v:q -nologo -nodeReuse:false -restore -t:WriteResponseFile
if [ "$analyzers" = 0 ]; then
  grep -v 'QuantGen.Analyzers.dll' compile.rsp > reduced.rsp && mv reduced.rsp compile.rsp
fi
sdk="$(dotnet --version)"
root="$(dotnet --list-sdks | sed -n "s/^$sdk \[\(.*\)\]\$/\1/p" | head -n 1)"
compiler="$root/$sdk/Roslyn/bincore/csc.dll"
compile() { dotnet "$compiler" -noconfig @compile.rsp "$@"; }

measure() { # prints the CPU milliseconds of one compilation of what Quantizers.cs holds
  # TIMEFORMAT cannot give more than three decimals; that is a millisecond, and what is wanted.
  local TIMEFORMAT='%3U %3S'
  { time compile > compile.out; } 2> time.out || { cat compile.out time.out >&2; exit 3; }
  tail -n 1 time.out | awk '{ printf "%.0f\n", ($1 + $2) * 1000 }'
}

declare -A median
compile > /dev/null # the files of the compiler come into the cache
for count in 0 1 100 1000; do
  write_quantizers "$count" > Quantizers.cs
  for ((run = 0; run < runs; run++)); do measure; done | sort -n > samples.txt
  median[$count]="$(sed -n "$(((runs + 1) / 2))p" samples.txt)"
  echo "$count quantizers: ${median[$count]} ms of CPU (runs: $(tr '\n' ' ' < samples.txt))"
done

if [ "$report" = 1 ]; then
  compile -reportanalyzer | grep -E 'Time|seconds|QuantGen|Total|^ *<?[0-9]|Generator' || true
fi

awk -v zero="${median[0]}" -v one="${median[1]}" -v hundred="${median[100]}" -v thousand="${median[1000]}" 'BEGIN {
  first = one - zero; further = (thousand - hundred) / 900
  printf "first quantizer: %.0f ms (goal: at most 800)\nevery further one: %.2f ms (goal: at most 8)\n", first, further
  exit first <= 800 && further <= 8 ? 0 : 1
}'
