#!/usr/bin/env bash
# What quantizers cost the compiler.
#
# Compiles programs with 0, 1, 100 and 1000 8-bit quantizers (unique names; Integer, rounding and code of NaN vary) with the very command line
# that the SDK gives the compiler, analyzers included, and prints the CPU time of the compiler process (user + system, the median of several runs).
#
# Two states of the compiler are measured, since they differ by a factor of more than two:
#   fresh   a process for each compilation, as in a first build: most of its time goes into the just-in-time compilation of the compiler itself
#   warm    the server that `dotnet build` and editors keep (UseSharedCompilation, the default), after a few compilations of 1000 quantizers
#
# What the first quantizer costs in a fresh process depends on what else there is: whatever code comes first makes that process compile the
# compiler. So it is measured beside ordinary code, some 500 lines without vectors, attributes of ours or generated parts, and alone.
#
#   usage: tests/compile-cost.sh [--runs N] [--fitted] [--report] [--no-analyzers] [--docs] [--keep]        Linux only (the server's time is read from /proc)
#     --runs N         runs per program and state; the default is 3
#     --fitted         quantizers with Alpha = Po2, which have thirteen methods more that fit a scale and take it; the goals are for those without
#     --report         print the compiler's own account of time per analyzer and generator for 1000 quantizers
#     --no-analyzers   leave QuantGen.Analyzers out of the command line
#     --docs           compile with an XML documentation file, as a library does
#     --keep           keep the working folder and print its name
#
# Goals: the first quantizer beside ordinary code in a fresh process at most 0.8 s; every further one in a warm server at most 8 ms. Exit code 1 where one is missed.
set -euo pipefail
export LC_ALL=C

runs=3 fitted='' report=0 analyzers=1 docs=0 keep=0
while [ $# -gt 0 ]; do
  case "$1" in
    --runs) runs="$2"; shift ;;
    --fitted) fitted=', Alpha = Alpha.Po2' ;;
    --report) report=1 ;;
    --no-analyzers) analyzers=0 ;;
    --docs) docs=1 ;;
    --keep) keep=1 ;;
    *) echo "unknown option: $1" >&2; exit 2 ;;
  esac
  shift
done

source "$(dirname "${BASH_SOURCE[0]}")/compiler-cost.bash"
mapfile -t roundings < <(sed -n 's/^    \([A-Z][A-Za-z]*\) = [0-9]*,$/\1/p' "$repository/src/QuantGen/Rounding.cs")
codes_of_nan=(Zero Minimum Maximum)
write_quantizers() { # $1: how many
  echo "using QuantGen;"
  echo "namespace Consumer;"
  for ((i = 0; i < $1; i++)); do
    echo "[Quantizer(Bits = 8, Integer = $((i % 31 - 15))$fitted, Rounding = Rounding.${roundings[i % ${#roundings[@]}]}, NaN = NaNCode.${codes_of_nan[i % 3]})]"
    echo "static partial class Weights$i;"
  done
}

ordinary=("$repository"/src/QuantGen.Core/Numbers/{BinaryFormat,Dyadic,NumberText,Rational,RoundingDefinition}.cs)
prepare_compiler
if [ "$analyzers" = 0 ]; then
  grep -v 'QuantGen.Analyzers.dll' compile.rsp > reduced.rsp && mv reduced.rsp compile.rsp
fi

declare -A median
record() { # $1: state, $2: how many quantizers; sorts samples.txt
  sort -n -o samples.txt samples.txt
  median[$1-$2]="$(sed -n "$(((runs + 1) / 2))p" samples.txt)"
  echo "$1, $2 quantizers: ${median[$1-$2]} ms of CPU (runs: $(tr '\n' ' ' < samples.txt))"
}

compile > /dev/null # the files of the compiler come into the cache
for count in 0 1 100 1000; do
  write_quantizers "$count" > Quantizers.cs
  for ((run = 0; run < runs; run++)); do measure; done > samples.txt
  record fresh "$count"
done

# In turns, and the median of the differences: the two are near each other, and a machine changes its speed.
for ((run = 0; run < 3 * runs; run++)); do
  write_quantizers 0 > Quantizers.cs
  without="$(measure "${ordinary[@]}")"
  write_quantizers 1 > Quantizers.cs
  echo $(($(measure "${ordinary[@]}") - without))
done > differences.txt
sort -n -o differences.txt differences.txt
first="$(sed -n "$(((3 * runs + 1) / 2))p" differences.txt)"
echo "fresh, the first quantizer beside ordinary code: $first ms of CPU (runs: $(tr '\n' ' ' < differences.txt))"

start_server
write_quantizers 1000 > Quantizers.cs
for ((run = 0; run < 8; run++)); do measure_in_server; done > warming.txt
echo "warming up on 1000 quantizers: $(tr '\n' ' ' < warming.txt)ms"
for count in 100 1000; do
  write_quantizers "$count" > Quantizers.cs
  for ((run = 0; run < runs; run++)); do measure_in_server; done > samples.txt
  record warm "$count"
done

if [ "$report" = 1 ]; then
  compile -reportanalyzer | grep -E 'Time|seconds|QuantGen|Total|^ *<?[0-9]|Generator' || true
fi

awk -v first="$first" -v zero="${median[fresh-0]}" -v one="${median[fresh-1]}" -v hundred="${median[fresh-100]}" -v thousand="${median[fresh-1000]}" \
  -v warm_hundred="${median[warm-100]}" -v warm_thousand="${median[warm-1000]}" 'BEGIN {
  further = (warm_thousand - warm_hundred) / 900
  printf "first quantizer, fresh process, beside ordinary code: %.0f ms (goal: at most 800)\n", first
  printf "first quantizer, fresh process, alone: %.0f ms\n", one - zero
  printf "every further one, fresh process: %.2f ms\n", (thousand - hundred) / 900
  printf "every further one, warm server: %.2f ms (goal: at most 8)\n", further
  exit first <= 800 && further <= 8 ? 0 : 1
}'
