//! What Asterisk tells over its socket, as far as a call needs it.

use serde_json::Value;

/// An event of one channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Event {
    pub(super) channel: String,
    pub(super) what: What,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// It is ours now: somebody called, or answered whom we called.
    Begins {
        from: Option<String>,
        to: String,
        why: Vec<String>,
    },
    Key(char),
    /// Words were said, or cut short, or could not be had.
    Said {
        name: String,
        has_failed: bool,
    },
    Recorded {
        name: String,
        has_failed: bool,
        is_silent: bool,
    },
    Speaks,
    Pauses,
    /// It is not ours any more.
    Gone,
}

/// What an event means for us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Notice {
    Of(Event),
    /// Another process drives this application now.
    Replaced,
    /// Nothing that a call needs.
    Nothing,
}

/// Reads what Asterisk tells; whatever it is, it breaks nothing.
pub(super) fn read(text: &str) -> Notice {
    let Ok(event) = serde_json::from_str::<Value>(text) else { return Notice::Nothing };
    let at = |path: &str| event.pointer(path).and_then(Value::as_str).map(str::to_owned);
    let what = match event.get("type").and_then(Value::as_str).unwrap_or_default() {
        "ApplicationReplaced" => return Notice::Replaced,
        "StasisStart" => What::Begins {
            from: at("/channel/caller/number").filter(|number| !number.is_empty()),
            to: at("/channel/dialplan/exten").unwrap_or_default(),
            why: event.get("args").and_then(Value::as_array).map(|args| words(args)).unwrap_or_default(),
        },
        "ChannelDtmfReceived" => match at("/digit").as_deref().map(key) {
            Some(Some(key)) => What::Key(key),
            _ => return Notice::Nothing,
        },
        "PlaybackFinished" => {
            let name = at("/playback/id").unwrap_or_default();
            What::Said { name, has_failed: at("/playback/state").as_deref() == Some("failed") }
        }
        kind @ ("RecordingFinished" | "RecordingFailed") => What::Recorded {
            name: at("/recording/name").unwrap_or_default(),
            has_failed: kind == "RecordingFailed",
            is_silent: event.pointer("/recording/talking_duration").and_then(Value::as_i64) == Some(0),
        },
        "ChannelTalkingStarted" => What::Speaks,
        "ChannelTalkingFinished" => What::Pauses,
        "StasisEnd" | "ChannelDestroyed" => What::Gone,
        _ => return Notice::Nothing,
    };
    // Events of words and recordings name their channel in another place.
    let target = at("/playback/target_uri").or_else(|| at("/recording/target_uri"));
    let target = target.and_then(|target| target.strip_prefix("channel:").map(str::to_owned));
    match at("/channel/id").or(target) {
        Some(channel) if !channel.is_empty() => Notice::Of(Event { channel, what }),
        _ => Notice::Nothing,
    }
}

fn words(args: &[Value]) -> Vec<String> {
    args.iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

fn key(digit: &str) -> Option<char> {
    let mut letters = digit.chars();
    match (letters.next(), letters.next()) {
        (Some(key @ ('0'..='9' | '*' | '#' | 'A'..='D')), None) => Some(key),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(channel: &str, what: What) -> Notice {
        Notice::Of(Event { channel: channel.to_owned(), what })
    }

    #[test]
    fn the_events_of_an_asterisk_are_read() {
        // One of each kind, as Asterisk 22.10.1 sent them.
        let events: Vec<Notice> = include_str!("../../../tests/asterisk/events.jsonl").lines().map(read).collect();
        let id = "1796239999.0";
        let expected = [
            of(id, What::Begins { from: Some("caller".to_owned()), to: "137788".to_owned(), why: vec![] }),
            of(id, What::Key('2')),
            of(id, What::Gone),
            of(id, What::Said { name: "1796239999.0~pn24137x0".to_owned(), has_failed: false }),
            of(id, What::Recorded { name: "1796239999.0~r2".to_owned(), has_failed: false, is_silent: false }),
        ];
        for event in expected {
            assert!(events.contains(&event), "{event:?} in {events:#?}");
        }
    }

    #[test]
    fn odd_ones_break_nothing() {
        for odd in [
            "",
            "null",
            "[]",
            "{",
            r#"{"type": 7}"#,
            r#"{"type": "StasisStart"}"#,
            r#"{"type": "StasisStart", "channel": {"id": ""}}"#,
            r#"{"type": "StasisStart", "channel": {"id": 12}}"#,
            r#"{"type": "ChannelDtmfReceived", "channel": {"id": "1"}}"#,
            r#"{"type": "ChannelDtmfReceived", "digit": "12", "channel": {"id": "1"}}"#,
            r#"{"type": "ChannelDtmfReceived", "digit": "é", "channel": {"id": "1"}}"#,
            r#"{"type": "PlaybackFinished", "playback": {"id": "x", "target_uri": "bridge:1"}}"#,
            r#"{"type": "ChannelVarset", "channel": {"id": "1"}}"#,
            r#"{"type": "NewInLaterVersions", "channel": {"id": "1"}}"#,
        ] {
            assert_eq!(read(odd), Notice::Nothing, "{odd}");
        }
        assert_eq!(read(r#"{"type": "ApplicationReplaced", "application": "stoa"}"#), Notice::Replaced);
        let hidden = r#"{"type": "StasisStart", "args": ["a", 7], "channel": {"id": "1", "caller": {"number": ""}}}"#;
        assert_eq!(read(hidden), of("1", What::Begins { from: None, to: String::new(), why: vec!["a".to_owned()] }));
        let bare = r#"{"type": "PlaybackFinished", "playback": {"target_uri": "channel:1", "state": "failed"}}"#;
        assert_eq!(read(bare), of("1", What::Said { name: String::new(), has_failed: true }));
    }
}
