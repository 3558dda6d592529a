#!/usr/bin/env bash
# Runs sixty-one quantizers over the same 20,000 inputs each on every kind of .NET that this machine can run, and compares what they give with
# golden.txt, which is made by exact arithmetic; and fits scales to the same tensors, and compares with fits.txt. The targets laws-… check the laws of
# tests/QuantGen.Conformance on other runtimes than the SDK's. A line for each target:
#
#   target   tier   result   seconds
#
# The result is the hash of all codes and values, or of how many quantizers, or what was compiled, or SKIP and why; the exit code is 1 where a target that
# ran is not as expected. Nothing is installed: a target whose tools are absent is skipped, and the reason says what to install;
# install.sh does it.
#
#   usage: tests/embedded/run.sh [--only TARGET]... [--list] [--negative-control] [--every-quantizer] [--built CONFIGURATION] [--keep]
#     --only TARGET          this target; may be repeated, and a word may hold several, separated by commas
#     --list                 the targets, and what is missing for each, without running any
#     --negative-control     the target of that name: one "(float)" is removed from the generated text, which has to turn mono-x64-double red
#     --every-quantizer      the targets laws-… check all quantizers, not those of --covering alone; laws-arm64 takes 10 minutes or more
#     --built CONFIGURATION  takes generator and library as they were built last, in place of building them
#     --keep                 keeps the working folder and prints its name
#
# QUANTGEN_MONO_ROOTS names a folder made by mono-root.sh: Mono's facades, and Mono for other processors.
set -euo pipefail
export LC_ALL=C DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en MSBUILDDISABLENODEREUSE=1
# For builds alone, see dotnet_in: what is run is run as elsewhere.
unset DOTNET_TieredPGO

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
repository="$(cd "$here/../.." && pwd)"
roots="${QUANTGEN_MONO_ROOTS:-}"

# The name of each target and the tier of its text. A target has a function missing_X, which prints what is missing, and run_X.
targets=(
  "jit modern" "jit-baseline modern" "jit-scalar modern" "jit-portable portable"
  "jit-net8 modern" "jit-net9 modern" "jit-arm64 modern"
  "aot modern" "aot-v3 modern" "aot-size modern" "aot-arm64 modern"
  "mono-x64 portable" "mono-x64-double portable" "mono-armhf portable" "mono-arm64 portable"
  "cortex-m7 portable" "cortex-m4f portable"
  "csharp-7.3 portable" "mcs portable"
  "negative-control portable"
  "laws-net8 modern" "laws-net9 modern" "laws-arm64 modern"
)

only=() list=0 every=0 built="" keep=0
while [ $# -gt 0 ]; do
  case "$1" in
    --only) IFS=, read -ra names <<< "${2:?--only needs a target}"; only+=("${names[@]}"); shift ;;
    --list) list=1 ;;
    --negative-control) only+=(negative-control) ;;
    --every-quantizer) every=1 ;;
    --built) built="${2:?--built needs a configuration}"; shift ;;
    --keep) keep=1 ;;
    *) echo "unknown option: $1" >&2; exit 2 ;;
  esac
  shift
done
for name in "${only[@]}"; do
  [[ " ${targets[*]} " == *" $name "* && "$name" != modern && "$name" != portable ]] || { echo "unknown target: $name; --list names them" >&2; exit 2; }
done

work="$(mktemp -d)"
finish() { if [ "$keep" = 1 ]; then echo "kept: $work"; else rm -rf "$work"; fi; }
trap finish EXIT

has() { command -v "$1" > /dev/null 2>&1; }
is_x64_linux() { [ "$(uname -s)-$(uname -m)" = Linux-x86_64 ]; }
now() { date +%s%N; }
selected() { [ "${#only[@]}" = 0 ] || [[ " ${only[*]} " == *" $1 "* ]]; } # $1: target

# ---- building ----------------------------------------------------------------------------------------------------------------------------------

# Generator and library: built, or as they are.
references=(-c Release)
[ -z "$built" ] || references=(-c "$built" -p:BuildProjectReferences=false)

dotnet_in() { # $1: folder, the rest: arguments; the output is shown where it fails
  local folder="$1"
  shift
  # A compiler that runs once has no use of a profile of itself.
  (cd "$folder" && DOTNET_TieredPGO=0 timeout 900 dotnet "$@" -v:q -nologo -nodeReuse:false) > "$work/dotnet.log" 2>&1 || { cat "$work/dotnet.log" >&2; return 1; }
}

# The sources in a folder of their own, with a copy of Subject.cs.in for each quantizer, and of Fit.cs.in for each with a fitted scale.
sources() { # $1: folder
  mkdir -p "$1"
  cp "$here"/subjects/*.cs "$here/subjects/Embedded.csproj" "$1"
  local names name
  mapfile -t names < <(declared Formats)
  for name in "${names[@]}"; do at_random Formats "$name" < "$here/subjects/Subject.cs.in" | sed "s/@Name/$name/g"; done > "$1/Subjects.cs"
  catalogue Catalogue Subject ", Memory memory" "memory" "${names[@]}" Pipelines > "$1/Catalogue.cs"
  mapfile -t names < <(declared Fitted)
  for name in "${names[@]}"; do
    if grep -q "Alpha.Auto.* $name " "$here/subjects/Fitted.cs"; then factor="float" fit="FitAlphas"; else factor="int" fit="FitExponents"; fi
    at_random Fitted "$name" < "$here/subjects/Fit.cs.in" | sed "s/@Name/$name/g; s/@Factor/$factor/; s/@Fit/$fit/"
  done > "$1/Fits.cs"
  catalogue FitCatalogue Fit "" "" "${names[@]}" > "$1/FitCatalogue.cs"
}

# A template, without its lines for random rounding where a quantizer does not have it.
at_random() { # $1: file, $2: quantizer
  if grep -q "Stochastic = true.* $2 " "$here/subjects/$1.cs"; then sed 's| // @Stochastic$||'; else sed '/ \/\/ @Stochastic$/d'; fi
}

# The names of the quantizers of a file, each declared in one line.
declared() { # $1: file
  local names
  names="$(sed -n 's/^ *\[[A-Za-z0-9]*Quantizer.* class \([A-Za-z0-9]*\) { }$/\1/p' "$here/subjects/$1.cs")"
  [ "$(wc -l <<< "$names")" = "$(grep -c '\[[A-Za-z0-9]*Quantizer' "$here/subjects/$1.cs")" ]
  echo "$names"
}

# A class that knows subjects by their numbers.
catalogue() { # $1: class, $2: what the classes of the subjects end with, $3: parameters besides, $4: arguments for them, the rest: names
  local i names=("${@:5}")
  echo "namespace Embedded { public static class $1 {"
  echo "public const int Count = ${#names[@]};"
  echo "public static string Name(int index) { switch (index) {"
  for i in "${!names[@]}"; do echo "case $i: return \"${names[i]}\";"; done
  echo "default: return \"\"; } }"
  echo "public static Digest Run(int index$3) { switch (index) {"
  for i in "${!names[@]}"; do echo "case $i: return ${names[i]}$2.Run($4);"; done
  echo "default: return default(Digest); } } } }"
}

# The older frameworks for which a target is to run here, each behind a semicolon.
older_frameworks() { # $1: what the names of those targets begin with
  local version
  for version in 8 9; do
    if selected "$1-net$version" && [ -z "$("missing_${1}_net$version")" ]; then printf ';net%s.0' "$version"; fi
  done
}

build_program() { # once: netstandard2.0, net10.0 and those of the targets jit-net…
  [ ! -d "$work/bin" ] || return 0
  [ ! -d "$work/program" ] || { echo "FAIL: the program does not build"; return 1; }
  sources "$work/program"
  dotnet_in "$work/program" build Embedded.csproj "${references[@]}" -p:QuantGenRepository="$repository" "-p:Frameworks=\"netstandard2.0;net10.0$(older_frameworks jit)\""
  mv "$work"/program/bin/*/ "$work/bin"
}

# Where NuGet puts packages; those of a netstandard2.0 program are there once it was built.
packages() {
  local folder
  folder="$(cd "$work/program" && dotnet msbuild Embedded.csproj -p:QuantGenRepository="$repository" -p:Frameworks=net10.0 -p:TargetFramework=net10.0 -getProperty:NuGetPackageRoot)"
  echo "${folder%/}"
}

publish_native() { # $1: folder below the working one, $2: framework, $3: runtime identifier, the rest: arguments
  local folder="$work/native-$3" again=(--no-build)
  if [ ! -d "$folder" ]; then
    sources "$folder"
    again=()
  fi
  rm -rf "$folder/obj/"*/"$2/$3/native"
  dotnet_in "$folder" publish Embedded.csproj "${again[@]}" "${references[@]}" -p:QuantGenRepository="$repository" -p:Frameworks="$2" -f "$2" -p:AheadOfTime="$3" -o "$work/$1" "${@:4}"
}

. "$here/targets.sh"
. "$here/runtimes.sh"

# ---- the whole ---------------------------------------------------------------------------------------------------------------------------------

failed=0
for target in "${targets[@]}"; do
  read -r name tier <<< "$target"
  selected "$name" || continue
  start="$(now)"
  function="${name//-/_}"
  reason="$("missing_$function")"
  if [ -n "$reason" ]; then result="SKIP: $reason"
  elif [ "$list" = 1 ]; then result="present"
  else
    # Not behind "||", where "set -e" has no effect inside.
    set +e
    result="$(set -e; "run_$function" "$name")"
    status=$?
    set -e
    if [ "$status" != 0 ]; then
      failed=1
      [[ "$result" == FAIL* ]] || result="FAIL: see above; $result"
    fi
  fi
  seconds="  $((($(now) - start) / 1000000000)).$((($(now) - start) / 100000000 % 10)) s"
  [ "$list" = 0 ] || seconds=""
  printf '%-16s %-9s %s%s\n' "$name" "$tier" "$result" "$seconds"
done
exit "$failed"
