"""Compares what Stoa sends and accepts with what the official clients of Twilio and GOV.UK Notify send and sign."""

import base64
import json
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from notifications_python_client import NotificationsAPIClient
from notifications_python_client.authentication import decode_jwt_token
from twilio.base.exceptions import TwilioException
from twilio.http.http_client import TwilioHttpClient
from twilio.request_validator import RequestValidator
from twilio.rest import Client

ACCOUNT, TOKEN, NUMBER, SENDER = "AC" + "0" * 32, "12345", "+61491570156", "+61400000000"
SERVICE, SECRET, TEMPLATE = "2" * 8 + "-1111-1111-1111-" + "1" * 12, "3" * 8 + "-1111-1111-1111-" + "1" * 12, "4" * 8 + "-1111-1111-1111-" + "1" * 12
KEY = f"door-{SERVICE}-{SECRET}"
failures = []


def check(what, ok, more=""):
    if not ok:
        failures.append(f"{what}: {more}")


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Stand(BaseHTTPRequestHandler):
    """A provider that keeps what it is asked."""

    asked = []

    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        Stand.asked.append((self.path, dict((name.lower(), value) for name, value in self.headers.items()), body))
        said = json.dumps({"sid": f"SM{len(Stand.asked)}", "id": f"{len(Stand.asked)}"}).encode()
        self.send_response(201)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(said)))
        self.end_headers()
        self.wfile.write(said)

    def log_message(self, *_):
        pass


def stand():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Stand)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_address[1]}"


def stoa(provider):
    """A server with this provider: its address, and how to stop it."""
    port, data = free_port(), tempfile.mkdtemp()
    address = f"http://127.0.0.1:{port}"
    options = ["serve", "--listen", f"127.0.0.1:{port}", "--address", address, "--data", data, "--pretend-payments", "--mail-to-folder", "--plain-http", "--sms", provider]
    server = subprocess.Popen([sys.argv[1], *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(600):
        try:
            urllib.request.urlopen(f"{address}/health").read()
            return address, server.kill
        except OSError:
            time.sleep(0.1)
    raise SystemExit("the server does not start")


def post(address, body, headers):
    try:
        return urllib.request.urlopen(urllib.request.Request(address, body, headers)).status
    except urllib.error.HTTPError as error:
        return error.code


def sent():
    """The next request that came to the provider."""
    for _ in range(300):
        if Stand.asked:
            return Stand.asked.pop(0)
        time.sleep(0.1)
    raise SystemExit("nothing was sent")


class Redirected(TwilioHttpClient):
    """Sends to our stand what is meant for api.twilio.com."""

    def __init__(self, base):
        super().__init__()
        self.base = base

    def request(self, method, url, *args, **kwargs):
        return super().request(method, url.replace("https://api.twilio.com", self.base), *args, **kwargs)


def twilio(base):
    host = base.removeprefix("http://")
    address, stop = stoa(f"twilio http://{ACCOUNT}:{TOKEN}@{host} {SENDER}")
    try:
        url = f"{address}/hooks/twilio"
        fields = {"MessageSid": "SM1", "From": NUMBER, "To": SENDER, "Body": "Can I pay in parts? Ünïcode & more", "NumMedia": "0"}
        body = urllib.parse.urlencode(fields).encode()
        proof = RequestValidator(TOKEN).compute_signature(url, fields)
        headers = {"content-type": "application/x-www-form-urlencoded"}
        check("a signature of another key", post(url, body, {**headers, "x-twilio-signature": RequestValidator("54321").compute_signature(url, fields)}) == 403)
        check("the signature of Twilio's own library", post(url, body, {**headers, "x-twilio-signature": proof}) == 200)
        path, head, ours = sent()
        ours = dict(urllib.parse.parse_qsl(ours.decode()))
        check("the receipt goes to the sender", ours.get("To") == NUMBER, ours)
        try:
            Client(ACCOUNT, TOKEN, http_client=Redirected(base)).messages.create(to=NUMBER, from_=SENDER, body=ours["Body"], status_callback=ours.get("StatusCallback"))
        except TwilioException:
            pass
        their_path, their_head, theirs = sent()
        theirs = dict(urllib.parse.parse_qsl(theirs.decode()))
        check("the address", path == their_path, f"{path} and {their_path}")
        check("who asks", head["authorization"] == their_head["authorization"])
        check("the fields", ours == theirs, f"{ours} and {theirs}")
    finally:
        stop()


def notify(base):
    address, stop = stoa(f"notify {base} {KEY} {TEMPLATE} callback-token")
    try:
        callback = {"id": "n1", "source_number": NUMBER[1:], "destination_number": SENDER, "message": "Where is my form?", "date_received": "2026-07-06T01:00:00.000000Z"}
        headers = {"content-type": "application/json", "authorization": "Bearer callback-token"}
        check("a callback with another token", post(f"{address}/hooks/notify", json.dumps(callback).encode(), {**headers, "authorization": "Bearer x"}) == 403)
        check("a callback", post(f"{address}/hooks/notify", json.dumps(callback).encode(), headers) == 200)
        path, head, ours = sent()
        token = head["authorization"].removeprefix("Bearer ")
        check("our token for Notify's own library", decode_jwt_token(token, SECRET) is True)
        issuer = json.loads(base64.urlsafe_b64decode(token.split(".")[1] + "=="))["iss"]
        check("who asks", issuer == SERVICE, issuer)
        ours = json.loads(ours)
        client = NotificationsAPIClient(KEY, base_url=base)
        client.send_sms_notification(ours["phone_number"], TEMPLATE, ours["personalisation"], ours["reference"])
        their_path, _, theirs = sent()
        check("the address", path == their_path, f"{path} and {their_path}")
        check("the body", ours == json.loads(theirs), f"{ours} and {theirs}")
    finally:
        stop()


base = stand()
twilio(base)
notify(base)
print("\n".join(failures) if failures else "the official clients of Twilio and Notify agree with ours: signatures, addresses, fields")
sys.exit(1 if failures else 0)
