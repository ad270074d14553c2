//! A turn as `TwiML`, the XML that Twilio and several other providers of telephony run (twilio.com/docs/voice/twiml), and
//! what their webhooks tell. Pure.

use std::fmt::Write;

use super::{Heard, Saying, Then, Turn};

/// How long a provider waits in silence before it asks again whether an officer has come, in seconds.
const ASKS: u32 = 10;

/// What follows in a call; `address` is where the provider tells what was heard, with a query or without.
#[must_use]
pub fn document(turn: &Turn, address: &str) -> String {
    let separator = if address.contains('?') { '&' } else { '?' };
    let told = format!("{address}{separator}turn={}", turn.number);
    let action = |heard: &str| escaped(&format!("{told}&heard={heard}"));
    let say: String = turn.say.iter().map(said).collect();
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>");
    // Writing to a string cannot fail.
    let _ = match &turn.then {
        Then::Keys { most, seconds, also_words } => {
            let input = if *also_words { "dtmf speech" } else { "dtmf" };
            // Where one key is waited for, the one that ends longer entries is a key like any other.
            let end = if *most == 1 { "" } else { "#" };
            let language = language(turn.say.last().map_or("en", |saying| &saying.language));
            write!(
                xml,
                "<Gather input=\"{input}\" numDigits=\"{most}\" finishOnKey=\"{end}\" timeout=\"{seconds}\" \
                 language=\"{language}\" actionOnEmptyResult=\"true\" action=\"{}\">{say}</Gather>",
                action("keys")
            )
        }
        Then::Record { most_seconds } => write!(
            xml,
            "{say}<Record maxLength=\"{most_seconds}\" timeout=\"5\" finishOnKey=\"#\" playBeep=\"true\" \
             action=\"{}\"/><Redirect>{}</Redirect>",
            action("recording"),
            action("nothing")
        ),
        Then::Wait => write!(xml, "{say}<Pause length=\"{ASKS}\"/><Redirect>{}</Redirect>", action("back")),
        Then::Connect { to, seconds } => {
            let (noun, whom) = match to.starts_with('+') {
                true => ("Number", to.clone()),
                false => ("Sip", format!("sip:{to}")),
            };
            write!(
                xml,
                "{say}<Dial timeout=\"{seconds}\" action=\"{}\"><{noun} statusCallbackEvent=\"answered\" \
                 statusCallback=\"{}\">{}</{noun}></Dial>",
                action("parted"),
                action("connected"),
                escaped(&whom)
            )
        }
        Then::HangUp => write!(xml, "{say}<Hangup/>"),
    };
    xml.push_str("</Response>");
    xml
}

fn said(saying: &Saying) -> String {
    let words = escaped(&saying.words);
    let words = if saying.is_slow { format!("<prosody rate=\"67%\">{words}</prosody>") } else { words };
    format!("<Say language=\"{}\">{words}</Say>", language(&saying.language))
}

/// The language as the provider names it.
fn language(tag: &str) -> &str {
    match tag {
        "en" => "en-AU",
        "ar" => "ar-AE",
        "vi" => "vi-VN",
        "zh-Hans" => "cmn-CN",
        other => other,
    }
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            // XML 1.0 has no other control characters.
            c if c.is_control() && !matches!(c, '\n' | '\t') => {}
            c => safe.push(c),
        }
    }
    safe
}

/// What a provider told, beside a recording, which it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallReport {
    /// The name of the call: ours, where we gave it one.
    pub call: String,
    /// The provider's name of it.
    pub sid: String,
    pub turn: i64,
    pub heard: Heard,
    /// Where the recording is.
    pub recording: Option<String>,
}

/// Reads a report from the fields of the query and of the form; `None` if it names no call.
#[must_use]
pub fn told(query: &[(String, String)], fields: &[(String, String)]) -> Option<CallReport> {
    let find = |all: &[(String, String)], name: &str| {
        all.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone()).filter(|value| !value.is_empty())
    };
    let (asked, field) = (|name| find(query, name), |name| find(fields, name));
    let sid = field("CallSid")?;
    // Who is called from within a call is a call of its own at the provider.
    let call = asked("call").or_else(|| field("ParentCallSid")).unwrap_or_else(|| sid.clone());
    let turn = asked("turn").and_then(|turn| turn.parse().ok()).unwrap_or_default();
    let is_over =
        matches!(field("CallStatus").as_deref(), Some("completed" | "busy" | "failed" | "no-answer" | "canceled"));
    let mut recording = None;
    let heard = match asked("heard").as_deref() {
        // Of the other side of a connection; the call itself is told by its own status.
        Some("connected") => Heard::Connected,
        Some("parted") => Heard::Parted {
            was_connected: matches!(field("DialCallStatus").as_deref(), Some("completed" | "answered")),
        },
        _ if is_over => Heard::Over,
        Some("recording") => {
            recording = field("RecordingUrl");
            Heard::Recording(Vec::new())
        }
        Some("back") => Heard::Back,
        Some("nothing") => Heard::Nothing,
        Some("keys") => match (field("Digits"), field("SpeechResult"), field("FinishedOnKey")) {
            (Some(keys), ..) => Heard::Keys(keys),
            (None, Some(words), _) => Heard::Words(words),
            (None, None, Some(end)) if end == "#" => Heard::Keys(end),
            _ => Heard::Nothing,
        },
        _ => Heard::Began { from: field("From"), to: field("To").unwrap_or_default() },
    };
    Some(CallReport { call, sid, turn, heard, recording })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(all: &[(&str, &str)]) -> Vec<(String, String)> {
        all.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    fn turn(then: Then) -> Turn {
        let words = "“A & B” <now>".to_owned();
        let say = vec![Saying { words, language: "en".to_owned(), is_slow: true, is_public: true }];
        Turn { number: 3, say, then }
    }

    #[test]
    fn each_way_to_go_on_is_a_verb_and_words_stay_words() {
        let keys = document(&turn(Then::Keys { most: 1, seconds: 10, also_words: true }), "https://a.test/h");
        assert!(keys.contains("input=\"dtmf speech\" numDigits=\"1\" finishOnKey=\"\" timeout=\"10\""), "{keys}");
        assert!(keys.contains("action=\"https://a.test/h?turn=3&amp;heard=keys\""), "{keys}");
        assert!(keys.contains("<prosody rate=\"67%\">“A &amp; B” &lt;now&gt;</prosody>"), "{keys}");
        let code = document(&turn(Then::Keys { most: 12, seconds: 20, also_words: false }), "https://a.test/h?call=x");
        assert!(code.contains("finishOnKey=\"#\"") && code.contains("?call=x&amp;turn=3&amp;heard=keys"), "{code}");
        let dial = document(&turn(Then::Connect { to: "+61400000001".to_owned(), seconds: 25 }), "https://a.test/h");
        assert!(dial.contains("<Number statusCallbackEvent=\"answered\"") && dial.contains(">+61400000001<"), "{dial}");
        let sip = document(&turn(Then::Connect { to: "noor@pbx.test".to_owned(), seconds: 25 }), "https://a.test/h");
        assert!(sip.contains(">sip:noor@pbx.test</Sip>"), "{sip}");
        assert!(document(&turn(Then::HangUp), "x").ends_with("<Hangup/></Response>"));
    }

    #[test]
    fn what_is_told_is_read_and_what_names_no_call_is_not() {
        let heard =
            |query: &[(&str, &str)], form: &[(&str, &str)]| told(&fields(query), &fields(form)).map(|told| told.heard);
        let sid = ("CallSid", "CA1");
        let began = Heard::Began { from: Some("+61400000001".to_owned()), to: "+611300".to_owned() };
        assert_eq!(heard(&[], &[sid, ("From", "+61400000001"), ("To", "+611300")]), Some(began));
        assert_eq!(heard(&[("heard", "keys")], &[sid, ("Digits", "12")]), Some(Heard::Keys("12".to_owned())));
        let hash = [sid, ("Digits", ""), ("FinishedOnKey", "#")];
        assert_eq!(heard(&[("heard", "keys")], &hash), Some(Heard::Keys("#".to_owned())));
        let words = [sid, ("SpeechResult", "my dad died")];
        assert_eq!(heard(&[("heard", "keys")], &words), Some(Heard::Words("my dad died".to_owned())));
        assert_eq!(heard(&[("heard", "keys")], &[sid]), Some(Heard::Nothing));
        assert_eq!(heard(&[], &[sid, ("CallStatus", "completed")]), Some(Heard::Over));
        let parted = [sid, ("DialCallStatus", "no-answer"), ("CallStatus", "in-progress")];
        assert_eq!(heard(&[("heard", "parted")], &parted), Some(Heard::Parted { was_connected: false }));
        assert_eq!(heard(&[("heard", "keys")], &[("Digits", "1")]), None);
        let within = told(&fields(&[("heard", "connected")]), &fields(&[("CallSid", "CA2"), ("ParentCallSid", "CA1")]));
        assert_eq!(within.map(|told| (told.call, told.heard)), Some(("CA1".to_owned(), Heard::Connected)));
        let ours = told(&fields(&[("call", "0190"), ("turn", "x")]), &fields(&[sid])).unwrap();
        assert_eq!((ours.call.as_str(), ours.turn), ("0190", 0));
    }
}
