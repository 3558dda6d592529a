# The targets of run.sh, which reads this file: for each a function missing_X, which prints what is missing here, and run_X, which prints the result
# and fails where that is not as expected. Working folder, sources and builds are run.sh's.

# ---- what is missing ---------------------------------------------------------------------------------------------------------------------------

missing_jit() { :; }
missing_jit_baseline() { is_x64_linux || echo "this machine is not an x64 with Linux"; }
missing_jit_scalar() { :; }
missing_jit_portable() { :; }

# Why a project with these properties cannot be restored. Whether packages come from the configured sources is known only by asking for them: where all targets run,
# for all packages at once, and for each target's only if that fails.
restore_fault() { # $1: a name of its own, $2: what is restored, $3: properties
  if [ "${#only[@]}" = 0 ]; then
    probe all "the packages" "<TargetFrameworks>net8.0;net9.0;net10.0</TargetFrameworks><SelfContained>true</SelfContained><PublishAot Condition=\"'\$(TargetFramework)' != 'net8.0'\">true</PublishAot>
      <RuntimeIdentifier Condition=\"'\$(TargetFramework)' != 'net10.0'\">linux-x64</RuntimeIdentifier><RuntimeIdentifier Condition=\"'\$(TargetFramework)' == 'net10.0'\">linux-arm64</RuntimeIdentifier>"
    [ -s "$work/all.reason" ] || return 0
  fi
  probe "$1" "$2" "$3"
  cat "$work/$1.reason"
}
probe() { # once for each name; writes the reason to a file, which is empty where there is none
  [ ! -f "$work/$1.reason" ] || return 0
  mkdir -p "$work/probe-$1"
  echo "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><OutputType>Exe</OutputType><NuGetAudit>false</NuGetAudit>$3</PropertyGroup></Project>" > "$work/probe-$1/Probe.csproj"
  if dotnet_in "$work/probe-$1" restore 2> /dev/null; then : > "$work/$1.reason"
  else echo "$2 cannot be restored: $(grep -om 1 'error NU.*' "$work/dotnet.log" || tail -n 1 "$work/dotnet.log")" > "$work/$1.reason"; fi
}
missing_aot() {
  if ! is_x64_linux; then echo "this machine is not an x64 with Linux"; return; fi
  if ! has gcc && ! has clang; then echo "no linker: install gcc or clang"; return; fi
  restore_fault aot "the native compiler" "<TargetFramework>net9.0</TargetFramework><RuntimeIdentifier>linux-x64</RuntimeIdentifier><PublishAot>true</PublishAot>"
}
missing_aot_v3() {
  if ! grep -qsw avx2 /proc/cpuinfo; then echo "this processor lacks AVX2"; return; fi
  missing_aot
}
missing_aot_size() { missing_aot; }

# What mono-root.sh fetched, Mono's own folder, or the two facades that are needed, from the SDK: Debian's mono-runtime lacks them.
facades() {
  local own sdk
  own="$(dirname "$(command -v mono 2> /dev/null || echo /usr/bin/mono)")/../lib/mono/4.5/Facades"
  if [ -n "$roots" ] && [ -f "$roots/facades/netstandard.dll" ]; then echo "$roots/facades"
  elif [ -f "$own/netstandard.dll" ]; then echo "$own"
  elif [ -d "$work/facades" ]; then echo "$work/facades"
  else
    sdk="$(dotnet --version)"
    sdk="$(dotnet --list-sdks | sed -n "s/^$sdk \[\(.*\)\]\$/\1/p" | head -n 1)/$sdk/Microsoft/Microsoft.NET.Build.Extensions/net461/lib"
    [ -f "$sdk/netstandard.dll" ] || return 0
    # Alone: the others in that folder are of another framework.
    mkdir -p "$work/facades" && cp "$sdk/netstandard.dll" "$sdk/System.Runtime.dll" "$work/facades" && echo "$work/facades"
  fi
}
missing_facades() {
  [ -n "$(facades)" ] || echo "no netstandard.dll for Mono: install mono-devel, or run tests/embedded/mono-root.sh FOLDER facades and set QUANTGEN_MONO_ROOTS=FOLDER"
}
missing_mono_x64() {
  if ! has mono; then echo "no mono: install mono-runtime and libmono-system-core4.0-cil"; return; fi
  is_x64_linux || { echo "this machine is not an x64 with Linux"; return; }
  missing_facades
}
missing_mono_x64_double() { missing_mono_x64; }

missing_foreign() { # $1: root, $2: emulator
  if ! has "$2"; then echo "no $2: install qemu-user"; return; fi
  if [ -z "$roots" ] || [ ! -x "$roots/$1/usr/bin/mono-sgen" ]; then echo "no Mono for $1: run tests/embedded/mono-root.sh FOLDER $1 facades and set QUANTGEN_MONO_ROOTS=FOLDER"; return; fi
  missing_facades
}
missing_mono_armhf() { missing_foreign armhf qemu-arm; }
missing_mono_arm64() { missing_foreign arm64 qemu-aarch64; }

missing_cortex_m7() {
  if ! has arm-none-eabi-gcc || ! echo '#include <stdio.h>' | arm-none-eabi-gcc -E -x c - > /dev/null 2>&1; then echo "no arm-none-eabi-gcc with a C library: install gcc-arm-none-eabi and libnewlib-arm-none-eabi"; return; fi
  if ! has qemu-system-arm; then echo "no qemu-system-arm: install qemu-system-arm"; return; fi
  missing_aot
}
missing_cortex_m4f() { missing_cortex_m7; }

missing_csharp_7.3() { :; }
missing_mcs() { has mcs || echo "no mcs: install mono-mcs"; }

# ---- running -----------------------------------------------------------------------------------------------------------------------------------

# What a target printed is as it should be; prints the result.
verdict() { # $1: output, $2: how many of the quantizers, $3: a line that has to be there, since a setting that is not known is ignored without a word
  local expected
  if [ -n "${3:-}" ] && ! grep -qF -- "$3" "$1"; then echo "FAIL: expected '# $3', got $(grep '^#' "$1" | tr '\n' ' ')"; return 1; fi
  grep -v '^#' "$1" | tr -d '\r' > "$1.hashes" || true
  if [ "$2" = float ]; then expected="$(awk '$3 == "float" { print $1, $2 }' "$here/golden.txt")"
  else expected="$(awk '{ print $1, $2 }' "$here/golden.txt")"; fi
  if [ "$expected" != "$(cat "$1.hashes")" ]; then
    echo "FAIL: other hashes than in golden.txt: $(diff <(echo "$expected") "$1.hashes" | sed -n 's/^< [0-9a-f]* //p' | head -n 50 | tr '\n' ' ')$(grep -v '^[0-9a-f]\{16\} ' "$1.hashes" | head -n 3 || true)"
    return 1
  fi
  # A program that prints what it runs on fits scales too; what runs without a runtime does not.
  if grep -q '^# runtime' "$1" && [ "$(cat "$here/fits.txt")" != "$(tr -d '\r' < "$1" | sed -n 's/^# fit //p')" ]; then
    echo "FAIL: other fits than in fits.txt: $(diff "$here/fits.txt" <(tr -d '\r' < "$1" | sed -n 's/^# fit //p') | sed -n 's/^< [0-9a-f]* //p' | tr '\n' ' ')"
    return 1
  fi
  if [ "$2" = float ]; then echo "$(cksum < "$1.hashes" | cut -d ' ' -f 1) ($(wc -l < "$1.hashes") of $(($(wc -l < "$here/golden.txt") - 1)) quantizers, those without double)"
  else sed -n 's/ all$//p' "$1.hashes"; fi
}

capture() { # $1: output, the rest: a command
  local status=0
  timeout "${limit:-600}" "${@:2}" > "$1" 2>&1 || status=$?
  [ "$status" = 0 ] || { echo "FAIL: exit code $status, $(tail -n 2 "$1" | tr '\n' ' ')"; return 1; }
}

portable() { echo "$work/bin/netstandard2.0/Embedded.dll"; }
modern() { echo "$work/bin/net10.0/Embedded.dll"; }

run_jit() { build_program && capture "$work/$1" dotnet "$(modern)" && verdict "$work/$1" all "vectors of"; }
run_jit_baseline() { build_program && capture "$work/$1" env DOTNET_TieredCompilation=0 DOTNET_EnableSSE42=0 dotnet "$(modern)" && verdict "$work/$1" all "vectors of 128 bits, SSE 4.2 no"; }
run_jit_scalar() { build_program && capture "$work/$1" env DOTNET_TieredCompilation=0 DOTNET_EnableHWIntrinsic=0 dotnet "$(modern)" && verdict "$work/$1" all "vectors of 0 bits, SSE 4.2 no"; }
run_jit_portable() {
  build_program && capture "$work/$1" dotnet exec --runtimeconfig "$(dirname "$(modern)")/Embedded.runtimeconfig.json" "$(portable)" && verdict "$work/$1" all "runtime .NET"
}

run_native() { # $1: target, $2: what it says of its vectors, the rest: arguments of publish
  publish_native "$1-out" net9.0 linux-x64 "${@:3}" && capture "$work/$1" "$work/$1-out/Embedded" && verdict "$work/$1" all "$2"
}
run_aot() { run_native "$1" "vectors of 128 bits"; }
run_aot_v3() { run_native "$1" "vectors of 256 bits" -p:IlcInstructionSet=x86-x64-v3; }
run_aot_size() { run_native "$1" "vectors of 128 bits" -p:OptimizationPreference=Size; }

run_mono_x64() { build_program && capture "$work/$1" env MONO_PATH="$(facades)" mono "$(portable)" && verdict "$work/$1" all "computed in float"; }
run_mono_x64_double() { build_program && capture "$work/$1" env MONO_PATH="$(facades)" mono -O=-float32 "$(portable)" && verdict "$work/$1" all "computed in double"; }

run_foreign() { # $1: target, $2: root, $3: emulator, $4: bytes of a pointer
  build_program && capture "$work/$1" env MONO_CFG_DIR="$roots/$2/etc" MONO_PATH="$(facades)" "$3" -L "$roots/$2" "$roots/$2/usr/bin/mono-sgen" "$(portable)" \
    && verdict "$work/$1" all "Mono" && grep -q "pointers of $4 bytes" "$work/$1"
}
run_mono_armhf() { run_foreign "$1" armhf qemu-arm 4; }
run_mono_arm64() { run_foreign "$1" arm64 qemu-aarch64 8; }

# Once: the portable assembly to Thumb-2 by the native compiler of .NET 9, whose package holds a code generator for ARM.
compile_thumb() {
  [ ! -f "$work/cortex-m/exports.o" ] || return 0
  build_program
  mkdir -p "$work/cortex-m"
  cp "$here"/cortex-m/*.cs "$here"/cortex-m/*.csproj "$here"/cortex-m/*.c "$work/cortex-m"
  dotnet_in "$work/cortex-m" build CortexM.csproj -c Release -o out -p:Portable="$(dirname "$(portable)")"
  awk 'NF == 3 { printf "%s%d", NR == 1 ? "static const unsigned char in_double[] = { " : ", ", $3 == "double" } END { print " };" }' "$here/golden.txt" > "$work/cortex-m/in_double.h"

  local compiler
  compiler="$(ls -d "$(packages)"/runtime.linux-x64.microsoft.dotnet.ilcompiler/9.* | sort -V | tail -n 1)"
  # No scanner, which would look at methods of the framework that divide: the functions for that are in the framework of an ARM only.
  timeout 120 "$compiler/tools/ilc" "$work/cortex-m/out/CortexM.dll" -o:"$work/cortex-m/exports.o" --exportsfile:"$work/cortex-m/exports.txt" -r:"$(portable)" \
    -r:"$compiler/sdk/*.dll" -r:"$compiler/framework/*.dll" --targetos:linux --targetarch:arm --nativelib --export-unmanaged-entrypoints --noscan -O --Ot --resilient \
    --substitution:"$here/cortex-m/substitutions.xml" \
    --feature:System.Diagnostics.Tracing.EventSource.IsSupported=false --feature:System.StartupHookProvider.IsSupported=false > "$work/ilc.log" 2>&1 || { head -n 20 "$work/ilc.log" >&2; return 1; }
}

run_cortex() { # $1: target, $2: processor, $3: FPU, $4: board, $5: 1 where the FPU has floats alone
  compile_thumb
  arm-none-eabi-gcc -O2 -Wall -Wextra -mthumb -mcpu="$2" -mfpu="$3" -mfloat-abi=hard -DSINGLE_ONLY="$5" -I "$work/cortex-m" -nostartfiles --specs=rdimon.specs \
    -T "$here/cortex-m/memory.ld" "$here/cortex-m/startup.c" "$here/cortex-m/main.c" "$work/cortex-m/exports.o" -lm \
    -Wl,--unresolved-symbols=ignore-all -Wl,--gc-sections -o "$work/$1.elf" > "$work/gcc.log" 2>&1 || { cat "$work/gcc.log" >&2; return 1; }
  capture "$work/$1" qemu-system-arm -M "$4" -nographic -monitor none -serial null -semihosting-config enable=on,target=native -kernel "$work/$1.elf"
  local result bytes
  result="$(verdict "$work/$1" "$([ "$5" = 1 ] && echo float || echo all)")" || { echo "$result"; return 1; }
  bytes="$(flash "$1")" || { echo "$bytes"; return 1; }
  echo "$result; $bytes"
}

# The bytes of flash of the methods whose addresses the program printed, those of 8-bit quantizers, and of what all methods over spans call.
flash() { # $1: target
  arm-none-eabi-nm -S "$work/$1.elf" > "$work/$1.symbols"
  awk 'FNR == NR { if (NF == 4 && $3 ~ /^[tT]$/) size[$1] = $2; next }
       $2 == "kernel" { printf "%s%s %s", separator, $3, size[$4]; separator = ", " }' "$work/$1.symbols" "$work/$1" | tr -d '\r' > "$work/$1.kernels"
  local text="" kernel bytes
  while read -rd , kernel bytes; do
    bytes=$((16#$bytes))
    text+="${text:+, }$kernel $bytes"
    case "$kernel" in quantize*) [ "$bytes" -le 254 ] ;; dequantize*) [ "$bytes" -le 156 ] ;; esac || { echo "FAIL: $kernel has $bytes bytes"; return 1; }
  done <<< "$(cat "$work/$1.kernels"),"
  bytes=0
  for kernel in $(awk '$4 ~ /CheckDestination|MemoryExtensions__Overlaps/ && $3 ~ /^[tT]$/ { print $2 }' "$work/$1.symbols"); do bytes=$((bytes + 16#$kernel)); done
  echo "bytes of flash: $text; the check of spans, once $bytes"
}
run_cortex_m7() { run_cortex "$1" cortex-m7 fpv5-d16 mps2-an500 0; }
run_cortex_m4f() { run_cortex "$1" cortex-m4 fpv4-sp-d16 mps2-an386 1; }

# The text for arrays, which a project without System.Memory gets; that for spans is in the program.
build_arrays() {
  [ ! -d "$work/arrays" ] || return 0
  mkdir "$work/arrays"
  cp "$here/subjects/Formats.cs" "$here/subjects/Pipelines.cs" "$here/subjects/Fitted.cs" "$here/subjects/Embedded.csproj" "$work/arrays"
  dotnet_in "$work/arrays" build Embedded.csproj "${references[@]}" -p:QuantGenRepository="$repository" -p:Frameworks=netstandard2.0 -p:WithSpans=false
  ! grep -rq 'Span<' "$work/arrays/generated/netstandard2.0"
}

run_csharp_7.3() { build_program && build_arrays && echo "compiled without a warning: the texts for spans and for arrays"; }

mcs_compiles() { # $1: what comes out, the rest: arguments; every warning is an error
  local framework
  framework="$(ls -d "$(packages)"/netstandard.library/2.0.*/build/netstandard2.0/ref | tail -n 1)"
  timeout 120 mcs -nologo -noconfig -nostdlib -warnaserror -unsafe -r:"$framework/netstandard.dll" -r:"$(dirname "$(portable)")/QuantGen.dll" -out:"$1" "${@:2}" > "$work/mcs.log" 2>&1 \
    || { echo "FAIL: $(grep -m 3 'error\|warning' "$work/mcs.log" | tr '\n' ' ')"; return 1; }
}

# Mono's own compiler; what it made of the program has to give the same codes too.
run_mcs() {
  build_program
  build_arrays
  mapfile -t files < <(find "$work/arrays" -maxdepth 1 -name "*.cs"; find "$work/arrays/generated/netstandard2.0" -name '*.cs')
  mcs_compiles "$work/arrays.dll" -target:library "${files[@]}"
  mapfile -t files < <(find "$work/program" -maxdepth 1 -name '*.cs'; find "$work/program/generated/netstandard2.0" -name '*.cs')
  mkdir "$work/mcs-out"
  cp "$(dirname "$(portable)")"/System.*.dll "$work/mcs-out"
  mcs_compiles "$work/mcs-out/Embedded.exe" -r:"$(dirname "$(portable)")/System.Memory.dll" "${files[@]}"
  local reason
  reason="$(missing_mono_x64)"
  if [ -n "$reason" ]; then echo "compiled without a warning; not run: $reason"
  else capture "$work/$1" env MONO_PATH="$(facades)" mono "$work/mcs-out/Embedded.exe" && verdict "$work/$1" all "Mono"; fi
}

missing_negative_control() { missing_mono_x64; }

# The sum with the magic number is exact in double and not in float: without its cast nothing is rounded where the runtime computes in double.
run_negative_control() {
  build_program
  cp -r "$work/program/generated/netstandard2.0" "$work/changed-text"
  local sum='(float)((float)(value + 12582912f) - 12582912f)' without='(float)((value + 12582912f) - 12582912f)' file line
  file="$(grep -rlF -- "$sum" "$work/changed-text")"
  line="$(grep -nF -- "$sum" "$file" | cut -d : -f 1)"
  # Fails where the sum is in the text more than once, or not at all.
  sed -i "$((line)){s/$(sed 's/[*.]/\\&/g' <<< "$sum")/$without/}" "$file"
  sed -n "$((line))p" "$file" | grep -qF -- "$without"
  sources "$work/changed"
  dotnet_in "$work/changed" build Embedded.csproj "${references[@]}" -p:QuantGenRepository="$repository" -p:Frameworks=netstandard2.0 -p:EmittedText="$work/changed-text"
  file="$(echo "$work"/changed/bin/*/netstandard2.0/Embedded.dll)"
  capture "$work/$1-float" env MONO_PATH="$(facades)" mono "$file"
  line="$(verdict "$work/$1-float" all "computed in float")" || { echo "FAIL: another program than before, also where floats are computed in float: $line"; return 1; }
  capture "$work/$1-double" env MONO_PATH="$(facades)" mono -O=-float32 "$file"
  if line="$(verdict "$work/$1-double" all "computed in double")"; then echo "FAIL: as expected without the cast too"; return 1; fi
  [[ "$line" == "FAIL: other hashes"* ]] || { echo "$line"; return 1; }
  echo "red without one (float), as it has to be: ${line#FAIL: }"
}
