#!/usr/bin/env bash
# The official clients of Twilio and GOV.UK Notify beside ours: what they sign we accept, what we sign they accept, and
# both send the same request. Needs Python 3 and PyPI; says so where they are missing.
set -euo pipefail
cd "$(dirname "$0")/../.."

tools=target/official-clients
if [ ! -x "$tools/bin/python" ]; then
  python3 -m venv "$tools" && "$tools/bin/pip" install --quiet --disable-pip-version-check --retries 1 --timeout 20 twilio==9.13.0 notifications-python-client==13.0.0 || {
    rm -rf "$tools"
    echo "== skipped: the official clients of Twilio and Notify, which could not be installed from PyPI"
    exit 0
  }
fi
"$tools/bin/python" tests/messages/clients.py "${STOA_BIN:-target/debug/stoa}"
