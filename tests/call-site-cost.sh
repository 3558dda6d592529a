#!/usr/bin/env bash
# What the analyzers of call sites cost the compiler.
#
# Compiles a program of 1000 quantizers with 10 and with 10,000 call sites, with the very command line that the SDK gives the compiler, and prints
# the compiler's own account of the time in our analyzers (elapsed, in one thread, the median of several runs: the machine should do nothing
# else). The call sites are constants, expressions, locals, spans and codes; one in ten is reported.
#
#   usage: tests/call-site-cost.sh [--runs N] [--keep]
#     --runs N   runs per program; the default is 3
#     --keep     keep the working folder and print its name
#
# Measured in a process of its own for each compilation, and in a warm compiler server, which is what `dotnet build` and editors keep
# (see compile-cost.sh).
#
# Goals: the analyzers at most 1 s for the quantizers and the first call sites in a fresh process, and at most 60 us for every further one
# in a warm server. Exit code 1 where one is missed.
set -euo pipefail
export LC_ALL=C

runs=3 docs=0 keep=0
while [ $# -gt 0 ]; do
  case "$1" in
    --runs) runs="$2"; shift ;;
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

time_in_analyzers() { # prints the milliseconds that the compiler counts for our analyzers in one compilation
  compile -parallel- -reportanalyzer "$@" > compile.out || { cat compile.out >&2; exit 3; }
  awk '$3 ~ /^QuantGen.Analyzers,/ { sub("<", "", $1); printf "%.0f\n", $1 * 1000; exit }' compile.out
}

prepare_compiler
declare -A median
record() { # $1: state, $2: how many call sites; sorts samples.txt
  sort -n -o samples.txt samples.txt
  median[$1-$2]="$(sed -n "$(((runs + 1) / 2))p" samples.txt)"
  echo "$1, $2 call sites: ${median[$1-$2]} ms in the analyzers (runs: $(tr '\n' ' ' < samples.txt))"
}

compile > /dev/null # the files of the compiler come into the cache
for count in 10 10000; do
  write_program "$count" > Quantizers.cs
  for ((run = 0; run < runs; run++)); do time_in_analyzers; done > samples.txt
  record fresh "$count"
done

start_server
write_program 10000 > Quantizers.cs
for ((run = 0; run < 5; run++)); do time_in_analyzers "-shared:$pipe"; done > warming.txt
echo "warming up on 10000 call sites: $(tr '\n' ' ' < warming.txt)ms"
for count in 10 10000; do
  write_program "$count" > Quantizers.cs
  for ((run = 0; run < runs; run++)); do time_in_analyzers "-shared:$pipe"; done > samples.txt
  record warm "$count"
done

awk -v few="${median[fresh-10]}" -v many="${median[fresh-10000]}" -v warm_few="${median[warm-10]}" -v warm_many="${median[warm-10000]}" 'BEGIN {
  site = (warm_many - warm_few) / 9.99
  printf "the quantizers and the first call sites, fresh process: %d ms (goal: at most 1000)\n", few
  printf "every further call site, fresh process: %.1f us\n", (many - few) / 9.99
  printf "every further call site, warm server: %.1f us (goal: at most 60)\n", site
  exit few <= 1000 && site <= 60 ? 0 : 1
}'
