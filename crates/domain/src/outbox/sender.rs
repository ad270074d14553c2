//! Whose mail it is: what goes out in a matter of an agency bears its name, and its address where the operator may send
//! under that.

use catalogue::service::Provider;

use super::note::Note;
use super::store::Stored;
use crate::app::App;
use crate::locale::Locale;

/// How a mail names its sender.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Sender {
    /// The name of the agency; none for mails of the site itself.
    pub name: Option<String>,
    /// Its own address, where the operator said that our mail server may send for its domain.
    pub address: Option<String>,
    /// Where an answer goes that nobody takes in here.
    pub reply_to: Option<String>,
}

impl Sender {
    pub(super) fn of(app: &App, locale: &Locale, (stored, note): (&Stored, &Note)) -> Sender {
        let Some(id) = stored.agency.as_deref().or_else(|| of_note(app, note)) else { return Sender::default() };
        let Some(agency) = app.catalogue.agencies.get(id) else { return Sender::default() };
        let spoken = app.catalogue.in_language(locale.tag());
        let own = agency.email.clone();
        Sender {
            name: spoken.agency_name(id).map(|said| said.to_string()),
            address: own.clone().filter(|address| is_ours(app, address)),
            // With an address for mails, answers come in there, or are not wanted at all.
            reply_to: own.filter(|_| app.settings.mail_in.is_none()),
        }
    }
}

/// The agency that a note names itself.
fn of_note<'n>(app: &'n App, note: &'n Note) -> Option<&'n str> {
    // Of a service that several agencies provide, the receipt is ours.
    let service = |id: &str| match &app.catalogue.service(id)?.provider {
        Provider::Agency(id) => Some(id.as_str()),
        Provider::Any { .. } => None,
    };
    match note {
        Note::MessageReceipt { agency, .. } => Some(agency),
        Note::ApplicationReceipt { service: id, .. } | Note::SentForYou { service: id, .. } => service(id),
        Note::RenewalDue { service: id, .. } => service(id),
        _ => None,
    }
}

fn is_ours(app: &App, address: &str) -> bool {
    let host = address.rsplit_once('@').map(|(_, host)| host.to_lowercase());
    host.is_some_and(|host| app.settings.mail_domains.contains(&host))
}
