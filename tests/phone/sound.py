# Tells how long after a key its prompt is heard, from the packets on this machine: `sound.py ADDRESS`, of those who call.
# A key is over with the first packet that says so (RFC 4733, as number 96); a prompt is heard with the first packet that
# is not silence. Prompts have to be over before the next key. It needs root, and writes a line of JSON for each key.
import json, socket, struct, sys, time

caller = socket.inet_aton(sys.argv[1])
packets = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(0x0800))
packets.bind(("lo", 0))
# By the exchange's port of the call: when a key was over last, which is said three times, and when one was that nothing followed yet.
keys, waits = {}, {}
print("{}", flush=True)
while True:
    packet = packets.recv(2048)
    now = time.monotonic()
    # Ethernet, IP without options, UDP, RTP.
    if len(packet) < 54 or packet[14] != 0x45 or packet[23] != 17 or packet[42] & 0xC0 != 0x80:
        continue
    source, target = struct.unpack("!HH", packet[34:38])
    kind = packet[43] & 0x7F
    if packet[26:30] == caller and kind == 96 and len(packet) >= 58 and packet[55] & 0x80:
        if now - keys.get(target, 0) > 1:
            waits[target] = now
        keys[target] = now
    elif packet[30:34] == caller and kind == 0 and source in waits and any(byte & 0x7F < 0x68 for byte in packet[54:]):
        print(json.dumps({"wait": round((now - waits.pop(source)) * 1000, 1)}), flush=True)
