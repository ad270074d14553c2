# A telephone for tests, of PJSIP: `phone.py NAME PASSWORD SERVER FOLDER TONE [HOST:PORT NUMBER]`. It registers if it has a
# password, or is where the exchange looks for its carrier, with a number. It answers whoever calls, sends a tone of so many
# hertz, and keeps what it hears in FOLDER/NAME.wav. Lines on standard input are `call NUMBER`, `keys DIGITS`, `hush`,
# `tone` and `hangup`; what happens, and how loud it is, is a line of JSON each.
import json, math, os, queue, struct, sys, threading, time, wave

import pjsua2 as pj

name, password, server, folder, tone = sys.argv[1:6]
place, number = sys.argv[6:8] or ("127.0.0.1:0", name)
host, port = place.split(":")


def tell(**what):
    print(json.dumps({"at": round(time.time() * 1000), **what}), flush=True)


sound = os.path.join(folder, f"{name}-tone.wav")
with wave.open(sound, "wb") as file:
    file.setparams((1, 2, 8000, 0, "NONE", ""))
    file.writeframes(b"".join(struct.pack("<h", int(6000 * math.sin(2 * math.pi * float(tone) * n / 8000))) for n in range(16000)))

ep = pj.Endpoint()
ep.libCreate()
config = pj.EpConfig()
config.logConfig.level = config.logConfig.consoleLevel = 0
config.uaConfig.threadCnt = 0
config.uaConfig.mainThreadOnly = True
config.medConfig.noVad = True
ep.libInit(config)
transport = pj.TransportConfig()
transport.port = int(port)
transport.boundAddress = host
ep.transportCreate(pj.PJSIP_TRANSPORT_UDP, transport)
ep.libStart()
ep.audDevManager().setNullDev()

player = pj.AudioMediaPlayer()
player.createPlayer(sound)
recorder = pj.AudioMediaRecorder()
recorder.createRecorder(os.path.join(folder, f"{name}.wav"))
# What the library points into has to stay.
kept, now = [], {"call": None, "media": None}


class Call(pj.Call):
    def onCallState(self, _):
        info = self.getInfo()
        kept.append(info)
        tell(state=info.stateText, code=info.lastStatusCode)
        if info.state == pj.PJSIP_INV_STATE_DISCONNECTED:
            now.update(call=None, media=None)

    def onCallMediaState(self, _):
        info = self.getInfo()
        kept.append(info)
        for place in range(len(info.media)):
            media = info.media[place]
            if media.type == pj.PJMEDIA_TYPE_AUDIO and media.status == pj.PJSUA_CALL_MEDIA_ACTIVE:
                audio = self.getAudioMedia(media.index)
                kept.append(audio)
                audio.startTransmit(recorder)
                player.startTransmit(audio)
                now["media"] = audio


class Account(pj.Account):
    def onRegState(self, state):
        tell(registered=state.code)

    def onIncomingCall(self, coming):
        call = Call(self, coming.callId)
        kept.append(call)
        now["call"] = call
        answer = pj.CallOpParam()
        answer.statusCode = 200
        call.answer(answer)
        tell(rung=True)


account = pj.AccountConfig()
account.idUri = f"sip:{number}@{server}"
if password != "-":
    account.regConfig.registrarUri = f"sip:{server}"
    account.sipConfig.authCreds.append(pj.AuthCredInfo("digest", "*", name, 0, password))
account.mediaConfig.transportConfig.boundAddress = host
me = Account()
me.create(account)

lines = queue.Queue()


def read():
    for line in sys.stdin:
        lines.put(line.split())
    lines.put(["end"])


threading.Thread(target=read, daemon=True).start()
told = 0.0
while True:
    ep.libHandleEvents(10)
    if now["media"] and time.time() - told > 0.2:
        told = time.time()
        tell(level=now["media"].getTxLevel(), rx=now["media"].getRxLevel())
    try:
        line = lines.get_nowait()
    except queue.Empty:
        continue
    try:
        if line[:1] == ["end"]:
            break
        if line[0] == "call":
            now["call"] = Call(me)
            kept.append(now["call"])
            now["call"].makeCall(f"sip:{line[1]}@{server}", pj.CallOpParam(True))
        elif now["call"] is None:
            tell(trouble=f"no call to {line[0]}")
        elif line[0] == "keys":
            now["call"].dialDtmf(line[1])
            tell(pressed=line[1])
        elif line[0] == "hush":
            player.stopTransmit(now["media"])
        elif line[0] == "tone":
            player.startTransmit(now["media"])
        elif line[0] == "hangup":
            now["call"].hangup(pj.CallOpParam())
    except pj.Error as error:
        tell(trouble=error.info())
tell(ended=True)
# The library's own end trips over what Python frees first.
os._exit(0)
