//! The words of one entry of the record: who, what, why.

use std::collections::HashMap;

use domain::locale::Arg;
use domain::trust::LedgerEntry;

use crate::web::Visit;

/// Who acts for the party of a record.
pub(super) struct Acted {
    /// The names of representatives by their keys, for entries of earlier versions that do not have them.
    pub(super) names: HashMap<String, String>,
    /// Whether the record is that of an organisation.
    pub(super) for_organisation: bool,
}

/// Who it was, with their agency.
pub(super) fn who(visit: &Visit, entry: &LedgerEntry, is_own: bool, acted: &Acted) -> String {
    let say = |key: &str, name: &str| visit.locale().say(key, &[("name", Arg::from(name))]);
    match entry.actor_kind.as_str() {
        _ if is_own => visit.text("access-you"),
        "officer" => {
            let agency = entry.agency.as_deref().unwrap_or_default();
            let agency = visit.spoken().agency_name(agency).map_or(agency.to_owned(), |said| said.text.into_owned());
            let name = entry.actor_name.as_deref().unwrap_or(&entry.actor_id);
            visit.locale().say("access-officer", &[("name", name.into()), ("agency", agency.into())])
        }
        "representative" => match entry.actor_name.as_ref().or_else(|| acted.names.get(&entry.actor_id)) {
            Some(name) if acted.for_organisation => say("access-representative-of", name),
            Some(name) => say("access-representative", name),
            None => visit.text("access-former-representative"),
        },
        "system" => visit.text("access-stoa"),
        "holder" => visit.text("access-holder"),
        "person" => visit.text("access-somebody"),
        _ => visit.text("access-nobody"),
    }
}

/// What was done to what.
pub(super) fn what(visit: &Visit, entry: &LedgerEntry) -> String {
    let thing = match entry.resource_kind.as_str() {
        "person" | "name" | "identity" | "organisation" => visit.text("resource-person"),
        "contact-points" => visit.text("resource-contact-points"),
        "preferences" => visit.text("resource-preferences"),
        "facts" => visit.text("resource-facts"),
        "representatives" => visit.text("resource-representatives"),
        "passkeys" => visit.text("resource-passkeys"),
        "ledger" => visit.text("resource-ledger"),
        "plan" | "plans" => visit.text("resource-plan"),
        "application" | "applications" => visit.text("resource-application"),
        "file" | "conversation-file" | "opinion-file" | "proof" => visit.text("resource-file"),
        "letter" => visit.text("resource-letter"),
        "case" | "cases" => visit.text("resource-case"),
        "conversation" | "conversations" => visit.text("resource-conversation"),
        "opinion" => visit.text("resource-opinion"),
        "hand-over" => visit.text("resource-hand-over"),
        "step" => visit.text("resource-step"),
        "holding" | "holdings" => visit.text("resource-renewal"),
        _ => visit.text("resource-other"),
    };
    let service = entry.service.as_deref().and_then(|id| visit.app.catalogue.service(id));
    let thing = match service {
        Some(service) => {
            let service = visit.spoken().service_name(service).text.into_owned();
            visit.locale().say("access-of-service", &[("thing", thing.into()), ("service", service.into())])
        }
        None => thing,
    };
    let key = match entry.action.as_str() {
        "see" => "access-see",
        "find" => "access-find",
        "send" => "access-send",
        "download" => "access-download",
        "delete" => "access-delete",
        "advise" => "access-advise",
        "decide" => "access-decide",
        _ => "access-change",
    };
    visit.locale().say(key, &[("thing", thing.into())])
}

pub(super) fn why(visit: &Visit, entry: &LedgerEntry) -> String {
    match entry.purpose.as_str() {
        "own-affairs" => visit.text("purpose-own-affairs"),
        "applying" => visit.text("purpose-applying"),
        "casework" => visit.text("purpose-casework"),
        "helping" => visit.text("purpose-helping"),
        "at-counter" => visit.text("purpose-at-counter"),
        "by-phone" => visit.text("purpose-by-phone"),
        "informing" => visit.text("purpose-informing"),
        "security" => visit.text("purpose-security"),
        "consulting" => visit.text("purpose-consulting"),
        other => other.to_owned(),
    }
}
