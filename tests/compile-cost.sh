#!/usr/bin/env bash
# What quantizers cost the compiler.
#
# Compiles programs with 0, 1, 100 and 1000 8-bit quantizers (unique names; Integer, rounding and code of NaN vary) with the very command line
# that the SDK gives the compiler, analyzers included, and prints the CPU time of the compiler process (user + system, the median of several runs).
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

source "$(dirname "${BASH_SOURCE[0]}")/compiler-cost.bash"
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

prepare_compiler
if [ "$analyzers" = 0 ]; then
  grep -v 'QuantGen.Analyzers.dll' compile.rsp > reduced.rsp && mv reduced.rsp compile.rsp
fi

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
