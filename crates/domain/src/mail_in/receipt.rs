//! The automatic receipt of a mail, and everything that forbids it (RFC 3834).

use channels::mail::received::{Kind, Received};
use db::Tx;

use super::addresses;
use super::store::ReceivedMail;
use crate::app::App;
use crate::conversations;
use crate::inbox::Placed;
use crate::outbox::{self, NewNote, Note, To};

/// Stores the receipt of a mail that began a conversation, if one is due.
pub(super) async fn tell(
    tx: &mut Tx,
    app: &App,
    (row, mail): (&ReceivedMail, &Received),
    placed: &Placed,
    (language, left): (&str, Vec<String>),
) -> db::Result<()> {
    let Some(from) = mail.from.as_deref() else { return Ok(()) };
    // What was sent from one of our addresses, no matter whom it names as its author, went round in a circle.
    let is_own = |address: &str| addresses::own(app, address).is_some();
    let path = row.address.as_deref().filter(|path| !path.is_empty() && !is_own(path));
    if path.is_none() || mail.kind != Kind::Person || is_own(from) {
        return Ok(());
    }
    if !outbox::may_answer(tx, (from, outbox::RECEIPT), app.world.now()).await? {
        return Ok(());
    }
    let Some(open) = conversations::waiting(tx, &placed.id).await? else { return Ok(()) };
    let words = format!("{}\n{}", mail.subject, mail.text);
    let crises = app.catalogue.crisis.find(&words, language);
    let note = Note::MessageReceipt {
        reference: placed.reference.clone(),
        agency: open.agency,
        answer_by: open.answer_by.and_then(|day| day.parse().ok()),
        crises: crises.iter().map(|crisis| crisis.id.clone()).collect(),
        left,
    };
    let to = To::Address { person: Some(&placed.person), address: from, language };
    let cause = format!("message-receipt:{}", placed.message);
    outbox::tell(tx, app, NewNote::new(to, note, cause).about("conversation", &placed.id)).await
}
