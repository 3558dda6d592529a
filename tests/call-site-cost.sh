#!/usr/bin/env bash
# What the analyzers of call sites cost the compiler.
#
# Compiles a program of 1000 quantizers with 0 and with 10,000 call sites, each with the analyzers and without them, with the very command line
# that the SDK gives the compiler, and prints the CPU time of the compiler process (user + system, the median of several runs). The call
# sites are constants, expressions, locals, spans and codes; one in ten is reported.
#
#   usage: tests/call-site-cost.sh [--runs N] [--report] [--keep]
#     --runs N   runs per program; the default is 3
#     --report   print the compiler's own account of time per analyzer
#     --keep     keep the working folder and print its name
#
# Goals: the analyzers at most 1 s for the quantizers alone, and at most 60 us for every call site. Exit code 1 where one is missed.
set -euo pipefail
export LC_ALL=C

runs=3 report=0 docs=0 keep=0
while [ $# -gt 0 ]; do
  case "$1" in
    --runs) runs="$2"; shift ;;
    --report) report=1 ;;
    --keep) keep=1 ;;
    *) echo "unknown option: $1" >&2; exit 2 ;;
  esac
  shift
done

source "$(dirname "${BASH_SOURCE[0]}")/compiler-cost.bash"

write_program() { # $1: how many call sites
  echo "using System;"
  echo "using QuantGen;"
  echo "namespace Consumer;"
  for ((i = 0; i < 1000; i++)); do
    echo "[Quantizer(Bits = 8, Integer = $((i % 7)), Signed = $([ $((i % 2)) = 0 ] && echo false || echo true))]"
    echo "static partial class Format$i;"
  done
  for ((i = 0; i < $1; i += 10)); do
    local q="Format$((i / 10 % 1000))"
    cat <<CS
static class Use$i
{
    static void M(byte x, int n, float v, double d, float[] values, byte[] bytes, float[] results)
    {
        float local = x / 256f;
        $q.Quantize(0.5f);
        $q.Quantize(local);
        $q.Quantize(v);
        $q.Quantize((float)n);
        $q.Quantize(Math.Clamp(v * 0.5f + 0.25f, 0f, 0.5f));
        $q.Quantize(n > 3 ? local : local * 0.5f);
        $q.FakeQuantize(values, results);
        $q.Dequantize($q.Quantize(d));
        $q.Quantize(MathF.Max(v, 1000f));
        $q.TryQuantize(v, out _);
    }
}
CS
  done
}

prepare_compiler
without_analyzers compile.rsp > without.rsp

declare -A median
compile > /dev/null # the files of the compiler come into the cache
for count in 0 10000; do
  write_program "$count" > Quantizers.cs
  for response in compile.rsp without.rsp; do
    for ((run = 0; run < runs; run++)); do measure; done | sort -n > samples.txt
    median[$count$response]="$(sed -n "$(((runs + 1) / 2))p" samples.txt)"
    echo "$count call sites, $response: ${median[$count$response]} ms of CPU (runs: $(tr '\n' ' ' < samples.txt))"
  done
done

if [ "$report" = 1 ]; then
  response=compile.rsp compile -reportanalyzer | grep -E 'Time|seconds|QuantGen|Total|^ *<?[0-9]|Generator' || true
fi

awk -v w0="${median[0compile.rsp]}" -v o0="${median[0without.rsp]}" -v w="${median[10000compile.rsp]}" -v o="${median[10000without.rsp]}" 'BEGIN {
  start = w0 - o0; site = ((w - o) - (w0 - o0)) / 10
  printf "the quantizers: %.0f ms (goal: at most 1000)\nevery call site: %.1f us (goal: at most 60)\n", start, site
  exit start <= 1000 && site <= 60 ? 0 : 1
}'
