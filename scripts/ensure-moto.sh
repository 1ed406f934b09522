#!/bin/sh
# Makes sure that moto (https://docs.getmoto.org), which the conformance tests run against, is there,
# and prints the path of its moto_server. What is installed already is used as it is; else it is
# installed into node_modules/.cache/moto, where the tests find it, and nowhere else.
set -eu

moto='moto[server]==5.2.1'
cache=$(cd "$(dirname "$0")/.." && pwd)/node_modules/.cache/moto

works() { # $1: a moto_server, $2: the Python beside it
  "$2" -c 'import boto3, moto' 2>/dev/null && "$1" --help >/dev/null 2>&1
}

fail() {
  echo "ensure-moto: $*" >&2
  exit 1
}

if found=${MOTO_SERVER:-$(command -v moto_server)} && works "$found" python3; then
  echo "$found"
  exit 0
fi
[ -z "${MOTO_SERVER:-}" ] || fail "MOTO_SERVER is $MOTO_SERVER, which does not run"
if works "$cache/bin/moto_server" "$cache/bin/python3"; then
  echo "$cache/bin/moto_server"
  exit 0
fi

command -v python3 >/dev/null || fail 'python3 is missing; on Debian: apt-get install python3'
rm -rf "$cache"
mkdir -p "$cache"

# Debian leaves ensurepip to the package python3-venv: without it a virtualenv is made without pip,
# and the pip of the system installs into it.
if python3 -m venv "$cache" >/dev/null 2>&1; then
  "$cache/bin/python3" -m pip install --quiet "$moto" >&2 || fail "pip could not install $moto"
else
  rm -rf "$cache"
  python3 -m venv --without-pip "$cache" >&2 || fail 'python3 cannot make a virtualenv'
  python3 -m pip --version >/dev/null 2>&1 ||
    fail 'pip is missing; on Debian: apt-get install python3-venv'
  python3 -m pip --python "$cache/bin/python3" install --quiet "$moto" >&2 ||
    fail "pip could not install $moto"
fi
works "$cache/bin/moto_server" "$cache/bin/python3" || fail "$moto was installed and does not run"
echo "$cache/bin/moto_server"
