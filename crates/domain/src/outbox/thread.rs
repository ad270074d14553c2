//! The thread that a mail of ours belongs to: where an answer goes, and which mail of the person it answers.

use db::Tx;

use super::note::Note;
use super::store::Stored;
use crate::app::App;
use crate::codes;
use crate::events::Thing;
use crate::inbox::{self, LastMail};

#[derive(Debug, Default)]
pub(super) struct Thread {
    /// The address whose token leads an answer back.
    pub reply_to: Option<String>,
    /// The mails that it answers, the latest first.
    pub answers: Vec<String>,
    last: Option<LastMail>,
}

impl Thread {
    /// Without an address for mails nothing comes back, and nothing is answered.
    pub(super) async fn of(
        tx: &mut Tx,
        app: &App,
        (stored, note): (&Stored, &Note),
        destination: &str,
    ) -> db::Result<Thread> {
        let (Some(mail_in), Some(kind), Some(id)) = (&app.settings.mail_in, &stored.subject_kind, &stored.subject_id)
        else {
            return Ok(Thread::default());
        };
        // A letter is answered by what it says itself.
        if matches!(note, Note::Letter { .. }) {
            return Ok(Thread::default());
        }
        let reply_to = inbox::reply_token(app, Thing::of(kind), id).map(|token| mail_in.with(&token));
        // Only to the address that wrote it: its subject and its id are nobody else's.
        let last = inbox::last_mail(tx, (kind, id), destination).await?;
        let answers = last.as_ref().map(|last| {
            let before = last.mail_answers.split(' ').filter(|id| !id.is_empty()).map(str::to_owned);
            std::iter::once(last.mail_id.clone()).filter(|id| !id.is_empty()).chain(before).collect()
        });
        Ok(Thread { reply_to, answers: answers.unwrap_or_default(), last })
    }

    /// The subject of the mail that is answered, with the reference; `own` for news, and where nothing is answered.
    pub(super) fn subject(&self, note: &Note, own: String) -> String {
        let (Note::Answer { reference, .. } | Note::MessageReceipt { reference, .. }) = note else { return own };
        let Some(last) = self.last.as_ref().filter(|last| !last.mail_subject.is_empty()) else { return own };
        let (plain, reference) = (without_re(&last.mail_subject), codes::grouped(reference));
        let named = if plain.contains(&reference) { String::new() } else { format!(" [{reference}]") };
        format!("Re: {plain}{named}")
    }
}

/// A subject without the marks of answers before it, in the languages of common programs.
fn without_re(subject: &str) -> String {
    let mut rest = subject.trim();
    while let Some((mark, after)) = rest.split_once([':', '：'])
        && ["re", "aw", "sv", "rép", "ref", "回复", "答复", "trả lời", "رد"]
            .contains(&mark.trim().to_lowercase().as_str())
    {
        rest = after.trim();
    }
    rest.chars().filter(|sign| !sign.is_control()).take(200).collect()
}
