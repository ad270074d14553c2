//! Mails of many programs, read: each file of `tests/mails` against its line in `expected.tsv` (name, kind, return path,
//! author, number of files, subject (`*` for any), and how the words begin, or after `=` what they are without the quotation).

use std::path::Path;

use super::{Kind, Received, identity, parse, read};

const MAILS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/mails");

fn file(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(MAILS).join(name)).unwrap()
}

fn kind(mail: &Received) -> String {
    let text = |text: &Option<String>| text.clone().unwrap_or_else(|| "-".to_owned());
    match &mail.kind {
        Kind::Person => "person".to_owned(),
        Kind::AutoReply => "auto".to_owned(),
        Kind::Bulk => "bulk".to_owned(),
        Kind::Bounce(bounce) => {
            let sign = if bounce.is_permanent { '+' } else { '-' };
            format!("bounce{sign} {} {}", text(&bounce.recipient), text(&bounce.message_id))
        }
    }
}

#[test]
fn mails_of_many_programs_are_read() {
    let expected = String::from_utf8(file("expected.tsv")).unwrap();
    let (mut wrong, mut count) = (Vec::new(), 0);
    for line in expected.lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        let [name, of_kind, path, from, files, subject, words] = columns.as_slice() else { panic!("{line}") };
        count += 1;
        let path = Some(*path).filter(|path| *path != "-");
        let Some(mail) = read(&file(&format!("{name}.eml")), path, None) else {
            wrong.push(format!("{name}: not read"));
            continue;
        };
        let words = words.replace("\\n", "\n");
        let said_right = match words.strip_prefix('=') {
            Some(all) => mail.fresh == all,
            None => words == "*" || mail.text.starts_with(&words),
        };
        if kind(&mail) != *of_kind
            || mail.from.as_deref().unwrap_or("-") != *from
            || (*files != "*" && mail.files.len().to_string() != *files)
            || (*subject != "*" && mail.subject != *subject)
            || !said_right
        {
            wrong.push(format!(
                "{name}: {} {:?} {} {:?} {:?} {:?}",
                kind(&mail),
                mail.from,
                mail.files.len(),
                mail.subject,
                mail.text,
                mail.fresh
            ));
        }
    }
    assert!(count >= 60);
    assert_eq!(wrong, Vec::<String>::new());
}

/// Mails of others, which may not be kept here: those below the folder `STOA_MAILS` are read, and of those below a folder
/// `bounces` nine in ten are known as what they are.
#[test]
fn mails_of_others_are_read_where_they_are_at_hand() {
    let Some(folder) = std::env::var_os("STOA_MAILS") else { return };
    let (mut folders, mut unread, mut people, mut bounces) = (vec![folder.into()], Vec::new(), Vec::new(), 0);
    while let Some(folder) = folders.pop() {
        let folder: std::path::PathBuf = folder;
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let Some(mail) = parse(&std::fs::read(&path).unwrap(), None, None) else {
                unread.push(path);
                continue;
            };
            if path.components().any(|part| part.as_os_str() == "bounces") {
                bounces += 1;
                if !matches!(mail.kind, Kind::Bounce(_)) {
                    people.push(path);
                }
            }
        }
    }
    println!("not read: {unread:#?}\nno bounces: {people:#?}\n{} of {bounces} bounces known", bounces - people.len());
    assert!(people.len() * 10 <= bounces && unread.is_empty());
}

/// A server in front vouches for the author of these.
#[test]
fn only_our_own_server_vouches_for_the_author() {
    let proven = |results: &str, from: &str| {
        let raw = format!("{results}From: {from}\r\nSubject: q\r\n\r\nHello\r\n");
        read(raw.as_bytes(), Some("a@example.org"), Some("mx.stoa.test")).unwrap().is_proven
    };
    let ana = "ana@example.org";
    let line = |rest: &str| format!("Authentication-Results: {rest}\r\n");
    for yes in [
        "mx.stoa.test; dmarc=pass header.from=example.org",
        "mx.stoa.test 1; spf=pass smtp.mailfrom=ana@example.org; dkim=none",
        "MX.stoa.test; dkim=pass (1024-bit; x) header.d=example.org header.i=@example.org",
        "mx.stoa.test;\r\n dmarc=none;\r\n dkim=pass header.d=example.org",
    ] {
        assert!(proven(&line(yes), ana), "{yes}");
    }
    for no in [
        "mx.evil.test; dmarc=pass header.from=example.org",
        "mx.stoa.test; dmarc=fail header.from=example.org; spf=pass smtp.mailfrom=example.org",
        "mx.stoa.test; dkim=pass header.d=evil.test",
        "mx.stoa.test; spf=pass smtp.mailfrom=evil.test",
        "mx.stoa.test; dmarc=pass header.from=evil.test",
        "mx.stoa.test; dkim=fail (dkim=pass header.d=example.org)",
        "mx.stoa.test; spf=pass smtp.mailfrom=org",
        "mx.stoa.test; none",
        "mx.stoa.test.evil; dmarc=pass header.from=example.org",
    ] {
        assert!(!proven(&line(no), ana), "{no}");
    }
    // Lines of a sender stand below those of the server.
    let forged = line("mx.stoa.test; dmarc=fail header.from=example.org") + &line("mx.stoa.test; dmarc=pass");
    assert!(!proven(&forged, ana));
    assert!(!proven(&line("mx.stoa.test; dmarc=pass header.from=example.org"), "ana@example.org, eve@example.org"));
    assert!(!proven("", ana));
}

#[test]
fn whatever_arrives_is_read_or_not_and_nothing_breaks() {
    assert_eq!(read(b"", None, None), None);
    assert_eq!(read(b"\r\n\r\n", None, None), None);
    // `STOA_SOAK` is how often each mail is changed (`bin/soak`).
    let rounds: u64 = std::env::var("STOA_SOAK").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(30);
    let mut names: Vec<_> = std::fs::read_dir(MAILS).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    let mut state = 7_u64;
    let mut drawn = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % below.max(1) as u64).unwrap_or_default()
    };
    const PIECES: &[&[u8]] = &[
        b"\r\n",
        b"<",
        b">",
        b"&",
        b"--b",
        b"=?utf-8?B?",
        b"\0",
        b"\xff",
        b"Content-Type: text/html\r\n",
        b":",
        b"\"",
        b";",
    ];
    for name in names {
        let raw = std::fs::read(name).unwrap();
        for _ in 0..rounds {
            let mut changed = raw.clone();
            for _ in 0..=drawn(6) {
                let place = drawn(changed.len());
                match drawn(4) {
                    0 => changed.truncate(place),
                    1 => changed[place..].iter_mut().take(1).for_each(|byte| *byte = byte.wrapping_mul(31)),
                    2 => {
                        let end = place + drawn(changed.len() - place);
                        changed.drain(place..end);
                    }
                    _ => {
                        let piece = PIECES[drawn(PIECES.len())];
                        changed.splice(place..place, piece.iter().copied());
                    }
                }
            }
            // Not by way of `read`, which would hide that something panicked.
            let mail = parse(&changed, Some("ana@example.org"), Some("mx.stoa.test"));
            assert!(mail.is_none_or(|mail| mail.fresh.len() <= mail.text.len() && !mail.text.contains('\0')));
        }
    }
}

#[test]
fn a_mail_that_comes_again_is_the_same_and_one_with_its_id_is_not() {
    let once = identity(b"Received: by a\r\nMessage-ID: <1@x>\r\n\r\nHello");
    assert_eq!(once, identity(b"Received: by b\r\nReceived: by a\r\nMESSAGE-ID:\r\n <1@x>\r\n\r\nHello"));
    assert_ne!(once, identity(b"Message-ID: <1@x>\r\n\r\nOther words"));
    assert_eq!(identity(b"no head").0, None);
}
