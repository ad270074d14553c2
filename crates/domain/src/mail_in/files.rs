//! The files of a mail: those that pages would take too go the same way as there; mails inside it stay mails; the names
//! of the others are told.

use bytes::Bytes;
use channels::mail::received::Received;

use super::MAIL_IN;
use crate::app::App;
use crate::attachments::{self, Giver, MOST_FILES};
use crate::refusal::Outcome;
use crate::secret::fingerprint;
use crate::trust::{self, Action, Permission, Purpose, Resource};
use crate::uploads::{self, Upload};

/// Parts that only programs read: signatures, and what reports say to programs.
const SILENT: &[&str] = &[
    "application/pkcs7-signature",
    "application/x-pkcs7-signature",
    "application/pgp-signature",
    "application/pgp-keys",
    "application/ms-tnef",
    "message/delivery-status",
    "text/rfc822-headers",
];

const MAIL: &str = "message/rfc822";

/// The files that are in the store now.
pub(super) struct MailFiles {
    pub giver: Giver,
    pub uploads: Vec<Upload>,
    pub received: attachments::Received,
    /// Mails inside the mail, or the whole of it.
    pub mails: Vec<Upload>,
    /// The names of those that could not be taken.
    pub left: Vec<String>,
}

/// Stores the bytes of the files. `whole` is the mail itself, where somebody has to see it as it came.
pub(super) async fn receive(app: &App, from: &str, mail: &Received, whole: Option<&[u8]>) -> Outcome<MailFiles> {
    let permission = permitted(app).await?;
    let giver = Giver::by_address(&fingerprint(&from.to_lowercase()));
    let upload = |name: &str, bytes: &[u8]| Upload {
        field: "mail".to_owned(),
        name: name.to_owned(),
        bytes: Bytes::copy_from_slice(bytes),
    };
    let (mut uploads, mut mails, mut left) = (Vec::new(), Vec::new(), Vec::new());
    for file in mail.files.iter().filter(|file| !SILENT.contains(&file.media_type.as_str())) {
        let upload = upload(&file.name, &file.bytes);
        let is_full = uploads.len() + mails.len() >= MOST_FILES;
        match file.media_type.as_str() {
            _ if is_full => left.push(uploads::shown_name(&file.name)),
            MAIL => mails.push(upload),
            _ if uploads::check(&upload).is_ok() => uploads.push(upload),
            _ => left.push(uploads::shown_name(&file.name)),
        }
    }
    mails.extend(whole.map(|raw| upload("mail.eml", raw)));
    let mut received = attachments::receive(app, &permission, &giver, &uploads).await;
    received.add(attachments::receive_mails(app, &permission, &giver, &mails).await);
    let is_stored = |upload: &Upload| received.has(&uploads::hash(&upload.bytes));
    let lost = uploads.iter().chain(&mails).filter(|upload| !is_stored(upload));
    left.extend(lost.map(|upload| uploads::shown_name(&upload.name)));
    Ok(MailFiles { giver, uploads, received, mails, left })
}

/// Mails may bring files before their sender is known, as letters do.
async fn permitted(app: &App) -> Outcome<Permission> {
    let mut tx = app.db.read().await?;
    let resource = Resource::of_person("conversation", "");
    Ok(trust::permitted(&mut tx, app, &MAIL_IN, Action::Change, resource, Purpose::Informing).await?)
}
