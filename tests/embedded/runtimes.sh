# The targets of run.sh that are another .NET than the SDK's own: .NET 8 and 9 on this processor, and .NET 10 for Arm64 in qemu-user, by the JIT and compiled
# ahead of time. run.sh reads this file. A launcher is published with each runtime, and loads a program that was built for its framework.

cross=/usr/aarch64-linux-gnu
emulator=(qemu-aarch64 -L "$cross" -E LD_LIBRARY_PATH="$cross/lib" -E DOTNET_EnableWriteXorExecute=0)

# ---- what is missing ---------------------------------------------------------------------------------------------------------------------------

missing_launcher() { # $1: framework, $2: runtime identifier
  if ! is_x64_linux; then echo "this machine is not an x64 with Linux"; return; fi
  restore_fault "launcher-$1" "the runtime" "<TargetFramework>$1</TargetFramework><RuntimeIdentifier>$2</RuntimeIdentifier><SelfContained>true</SelfContained>"
}
missing_jit_net8() { missing_launcher net8.0 linux-x64; }
missing_jit_net9() { missing_launcher net9.0 linux-x64; }

missing_emulator() {
  if ! has qemu-aarch64; then echo "no qemu-aarch64: install qemu-user"; return; fi
  if [ ! -f "$cross/lib/libc.so.6" ]; then echo "no C library for Arm64: install libc6-arm64-cross"; return; fi
  [ -f "$cross/lib/libstdc++.so.6" ] && [ -f "$cross/lib/libgcc_s.so.1" ] || echo "no C++ library for Arm64: install libstdc++6-arm64-cross and libgcc-s1-arm64-cross"
}
missing_jit_arm64() {
  local reason
  reason="$(missing_emulator)"
  if [ -n "$reason" ]; then echo "$reason"; else missing_launcher net10.0 linux-arm64; fi
}
missing_aot_arm64() {
  local reason
  reason="$(missing_emulator)"
  if [ -n "$reason" ]; then echo "$reason"; return; fi
  if ! has aarch64-linux-gnu-gcc; then echo "no linker for Arm64: install g++-aarch64-linux-gnu"; return; fi
  if ! is_x64_linux; then echo "this machine is not an x64 with Linux"; return; fi
  restore_fault aot-arm64 "the native compiler" "<TargetFramework>net10.0</TargetFramework><RuntimeIdentifier>linux-arm64</RuntimeIdentifier><PublishAot>true</PublishAot>"
}

missing_laws_net8() { missing_jit_net8; }
missing_laws_net9() { missing_jit_net9; }
missing_laws_arm64() { missing_jit_arm64; }

# ---- building ----------------------------------------------------------------------------------------------------------------------------------

publish_launcher() { # $1: framework, $2: runtime identifier; once
  [ ! -x "$work/launcher-$1/Launcher" ] || return 0
  mkdir -p "$work/launcher-source-$1"
  cp "$here"/launcher/* "$work/launcher-source-$1"
  dotnet_in "$work/launcher-source-$1" publish Launcher.csproj -c Release -r "$2" -p:Framework="$1" -o "$work/launcher-$1"
}

# The program of the laws: that of the repository for its own framework.
laws() { # $1: framework
  if [ "$1" = net10.0 ]; then echo "$repository/tests/QuantGen.Conformance/bin/${built:-Release}/net10.0/QuantGen.Conformance.dll"
  else echo "$work/laws/bin"/*/"$1/QuantGen.Conformance.dll"; fi
}
build_laws() { # $1: framework; once for all older ones
  if [ "$1" = net10.0 ]; then
    [ -n "$built" ] || dotnet_in "$repository/tests/QuantGen.Conformance" build -c Release
  elif [ ! -d "$work/laws/bin" ]; then
    local frameworks
    frameworks="$(older_frameworks laws)"
    mkdir -p "$work/laws"
    cp "$here"/laws/Laws.csproj "$work/laws"
    dotnet_in "$work/laws" build Laws.csproj "${references[@]}" -p:QuantGenRepository="$repository" -p:Frameworks="\"${frameworks#;}\""
  fi
}

# ---- running -----------------------------------------------------------------------------------------------------------------------------------

run_jit_older() { # $1: target, $2: major version
  publish_launcher "net$2.0" linux-x64
  build_program
  capture "$work/$1" "$work/launcher-net$2.0/Launcher" "$work/bin/net$2.0/Embedded.dll"
  verdict "$work/$1" all "runtime .NET $2."
}
run_jit_net8() { run_jit_older "$1" 8; }
run_jit_net9() { run_jit_older "$1" 9; }

run_jit_arm64() {
  publish_launcher net10.0 linux-arm64
  build_program
  capture "$work/$1" "${emulator[@]}" "$work/launcher-net10.0/Launcher" "$(modern)"
  verdict "$work/$1" all "vectors of 128 bits, SSE 4.2 no, Arm64"
}

run_aot_arm64() {
  publish_native "$1-out" net10.0 linux-arm64 -p:CppCompilerAndLinker="$here/gcc-as-clang" -p:ObjCopyName=aarch64-linux-gnu-objcopy -p:LinkerFlavor=bfd
  capture "$work/$1" "${emulator[@]}" "$work/$1-out/Embedded"
  verdict "$work/$1" all "vectors of 128 bits, SSE 4.2 no, Arm64"
}

# Every quantizer where that was asked for; else those in which each pair of features occurs.
run_laws() { # $1: target, $2: framework, $3: runtime identifier, $4: the runtime as it calls itself, the rest: the emulator
  local which=(--covering)
  [ "$every" = 0 ] || which=()
  publish_launcher "$2" "$3"
  build_laws "$2"
  limit=7200 capture "$work/$1" "${@:5}" "$work/launcher-$2/Launcher" "$(laws "$2")" laws "${which[@]}"
  grep -qE "^laws: [0-9]+ quantizers, [0-9]+ comparisons, 0 failures, $4" "$work/$1" || { echo "FAIL: expected 0 failures on $4, got $(tail -n 1 "$work/$1")"; return 1; }
  sed -n 's/^laws: //p' "$work/$1"
}
run_laws_net8() { run_laws "$1" net8.0 linux-x64 "\.NET 8\.[0-9.]+, X64"; }
run_laws_net9() { run_laws "$1" net9.0 linux-x64 "\.NET 9\.[0-9.]+, X64"; }
run_laws_arm64() { run_laws "$1" net10.0 linux-arm64 "\.NET 10\.[0-9.]+, Arm64, 128-bit vectors" "${emulator[@]}"; }
