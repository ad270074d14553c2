//! Any bytes from a mail server, in pieces of any length: the answers and the mails do not depend on the pieces.
#![no_main]

use channels::lmtp::{Answer, Envelope, Limits, Lines, Session, Reaction};
use libfuzzer_sys::fuzz_target;

/// The answers, and the mails that were taken.
fn spoken(said: &[u8], piece: usize) -> (String, Vec<Envelope>) {
    let limits = Limits { size: 1_000, recipients: 3, ..Limits::default() };
    let (mut session, mut lines) = (Session::new(limits), Lines::default());
    let (mut answers, mut mails) = (String::new(), Vec::new());
    for piece in said.chunks(piece.max(1)) {
        lines.push(piece);
        while let Some(line) = lines.next(session.longest()) {
            match session.line(line, |address| !address.starts_with('x')) {
                Reaction::Say(said) => answers.push_str(&said),
                Reaction::GoOn => {}
                Reaction::Take(mail) => {
                    assert!(!mail.to.is_empty() && mail.raw.len() <= limits.size);
                    answers.push_str(&Answer::Kept.said().repeat(mail.to.len()));
                    mails.push(mail);
                }
                Reaction::Close(said) => return (answers + &said, mails),
            }
        }
    }
    (answers, mails)
}

fuzz_target!(|input: (u8, &[u8])| {
    let (piece, said) = input;
    let started = [b"LHLO mx\r\nMAIL FROM:<a@b>\r\nRCPT TO:<c@d>\r\nDATA\r\n".as_slice(), said].concat();
    for said in [said, &started] {
        assert_eq!(spoken(said, usize::from(piece)), spoken(said, said.len()));
    }
});
