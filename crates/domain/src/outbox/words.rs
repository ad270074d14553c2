//! Renders a note as a mail in a language. Secrets are derived here from their ids, and never stored.

use super::note::{News, Note, OfferNews, PlaceNews, VisitNews};
use super::receipt;
use super::sending::HEARING;
use crate::app::App;
use crate::codes;
use crate::locale::{Arg, Locale};
use crate::secret::place_path;

/// Subject line and text.
pub(super) struct NoteText {
    pub subject: String,
    pub text: String,
}

pub(super) fn mail(app: &App, locale: &Locale, note: &Note) -> NoteText {
    let own = app.settings.address.as_str();
    let (subject, text, args): (&str, &str, Vec<(&str, Arg)>) = match note {
        Note::SignInCode { proof, minutes } => {
            let code = app.secret.digits("proof", proof);
            ("code-mail-subject", "code-mail-text", vec![("code", code.into()), ("minutes", (*minutes).into())])
        }
        Note::OfficerInvitation { name, seed } => {
            let link = format!("{own}/desk/invitations/{}", app.secret.link("officer-invitation", seed));
            let args = vec![("name", name.as_str().into()), ("address", link.into())];
            ("desk-invitation-mail-subject", "desk-invitation-mail-text", args)
        }
        Note::ApplicationReceipt { service, reference, sent_at, promises } => {
            let lines = promises.iter().map(|one| format!("- {}: {}", one.words, locale.date(one.day)));
            let args = vec![
                ("service", service_name(app, locale, service).into()),
                ("reference", codes::grouped(reference).into()),
                ("moment", locale.moment(*sent_at, &app.zone).into()),
                ("promises", lines.collect::<Vec<_>>().join("\n").into()),
                ("address", format!("{own}/cases/{reference}").into()),
            ];
            ("mail-application-receipt-subject", "mail-application-receipt-text", args)
        }
        Note::SentForYou { by, organisation, service, reference } => {
            let args = vec![
                ("for", organisation.as_deref().unwrap_or_default().into()),
                ("by", by.as_str().into()),
                ("service", service_name(app, locale, service).into()),
                ("reference", codes::grouped(reference).into()),
                ("address", format!("{own}/cases/{reference}").into()),
                ("representatives", format!("{own}/account/representatives").into()),
                ("organisations", format!("{own}/account/organisations").into()),
            ];
            match organisation {
                Some(_) => ("mail-sent-for-organisation-subject", "mail-sent-for-organisation-text", args),
                None => ("mail-sent-for-you-subject", "mail-sent-for-you-text", args),
            }
        }
        Note::ResumeCode { application, round, service, kept_until }
        | Note::DraftEnds { application, round, service, kept_until } => {
            let code = app.secret.code("resume", &codes::of_round(application, *round), codes::RESUME);
            let args = vec![
                ("service", service_name(app, locale, service).into()),
                ("code", codes::grouped(&code).into()),
                ("address", format!("{own}/resume/{code}").into()),
                ("day", locale.date(*kept_until).into()),
            ];
            match note {
                Note::DraftEnds { .. } => ("mail-application-warning-subject", "mail-application-warning-text", args),
                _ => ("mail-application-code-subject", "mail-application-code-text", args),
            }
        }
        Note::PlanCode { code, event, service, until } | Note::PlanShared { code, event, service, until, .. } => {
            let code = app.secret.code("plan", code, codes::RESUME);
            let args = vec![
                ("plan", plan_name(app, locale, event.as_deref(), service.as_deref()).into()),
                ("code", codes::grouped(&code).into()),
                ("address", format!("{own}/resume/{code}").into()),
                ("day", locale.date(*until).into()),
            ];
            match note {
                Note::PlanShared { may_change: true, .. } => {
                    ("mail-plan-shared-subject", "mail-plan-shared-to-change", args)
                }
                Note::PlanShared { .. } => ("mail-plan-shared-subject", "mail-plan-shared-to-see", args),
                _ => ("mail-plan-code-subject", "mail-plan-code-text", args),
            }
        }
        Note::CaseNews { reference, news, .. } => {
            let subject = match news {
                News::Asked => "mail-case-asked-subject",
                News::Reminded => "mail-case-reminded-subject",
                News::Message => "mail-case-message-subject",
                News::Decided => "mail-case-decided-subject",
                News::Changed => "mail-case-changed-subject",
            };
            let address = format!("{own}/cases/{reference}");
            let args = vec![("reference", codes::grouped(reference).into()), ("address", address.into())];
            (subject, "mail-case-text", args)
        }
        Note::Answer { reference, from, text } => {
            let args = vec![
                ("reference", codes::grouped(reference).into()),
                ("name", from.as_str().into()),
                ("answer", text.as_str().into()),
                ("address", format!("{own}/person/{reference}").into()),
            ];
            ("person-mail-subject", "person-mail-text", args)
        }
        Note::MessageReceipt { reference, agency, answer_by, crises, left } => {
            return receipt::mail(app, locale, (reference, agency, *answer_by), (crises, left));
        }
        Note::FileLeft { reference, name, is_infected } => {
            let args = vec![
                ("reference", codes::grouped(reference).into()),
                ("name", name.as_str().into()),
                ("address", format!("{own}/person/{reference}").into()),
            ];
            ("file-left-subject", if *is_infected { "file-infected-text" } else { "file-left-text" }, args)
        }
        Note::Visit { reference, news, centre, address, from_at, papers, number, link } => {
            let there = visit_place(locale, (centre, address), number.as_deref(), link.as_deref());
            let args = vec![
                ("reference", codes::grouped(reference).into()),
                ("moment", locale.moment(*from_at, &app.zone).into()),
                ("centre", there.into()),
                ("address", format!("{own}/person/{reference}").into()),
            ];
            let (subject, text) = match news {
                VisitNews::Booked => ("visit-booked-subject", "visit-booked-text"),
                VisitNews::Moved => ("visit-moved-subject", "visit-moved-text"),
                VisitNews::Cancelled => ("visit-cancelled-subject", "visit-cancelled-text"),
                VisitNews::Lost => ("visit-lost-subject", "visit-lost-text"),
                VisitNews::Reminder => ("visit-reminder-subject", "visit-reminder-text"),
            };
            if !papers.is_empty() {
                let is_remote = number.is_some() || link.is_some();
                let bring = locale.text(if is_remote { "visit-papers-remote" } else { "visit-papers" });
                let list = format!("{bring}\n- {}", papers.join("\n- "));
                let text = format!("{}\n\n{list}", locale.say(text, &args));
                return NoteText { subject: locale.say(subject, &args), text };
            }
            (subject, text, args)
        }
        Note::VisitOffer { news, .. } => {
            let NoteText { subject, text } = offer(app, locale, note);
            // A mail can be answered where somebody reads mails.
            let reads = *news == OfferNews::Made && app.settings.mail_in.is_some();
            let text = if reads { format!("{text}\n\n{}", locale.text("visit-offer-yes")) } else { text };
            return NoteText { subject, text };
        }
        Note::Place { reference, news, visit, number, centre, counter, wait } => {
            let wait = match wait {
                Some((from, to)) => locale.say("place-wait", &[("from", (*from).into()), ("to", (*to).into())]),
                None => locale.text("place-wait-unknown"),
            };
            let args = vec![
                ("reference", codes::grouped(reference).into()),
                ("number", number.as_str().into()),
                ("centre", centre.as_str().into()),
                ("counter", counter.clone().unwrap_or_default().into()),
                ("wait", wait.into()),
                ("address", format!("{own}{}", place_path(&app.secret, visit)).into()),
            ];
            let (subject, text) = match news {
                PlaceNews::Taken => ("place-taken-subject", "place-taken-text"),
                PlaceNews::Called => ("place-called-subject", "place-called-text"),
                PlaceNews::Lost => ("place-lost-subject", "place-lost-text"),
            };
            (subject, text, args)
        }
        Note::PlaceGivenUp { reference, number } => {
            let args = vec![("number", number.as_str().into()), ("reference", codes::grouped(reference).into())];
            ("place-given-up-subject", "place-given-up-text", args)
        }
        Note::PlaceHelp { closed, centres } => {
            let list = centres.iter().enumerate().map(|(place, name)| format!("{}: {name}", place + 1));
            let list = list.collect::<Vec<_>>().join("\n");
            let args = vec![("centre", closed.clone().unwrap_or_default().into()), ("centres", list.into())];
            ("place-help-subject", if closed.is_some() { "place-help-closed" } else { "place-help-text" }, args)
        }
        // What an officer reads of it, where it could not be posted.
        Note::PostPointer { .. } => {
            let address = format!("{own}/person");
            ("post-pointer-subject", "post-pointer", vec![("address", address.into())])
        }
        Note::PublicReply { text } => {
            return NoteText { subject: locale.text("post-reply-subject"), text: text.clone() };
        }
        Note::TextsEnded { is_end } => {
            let key = if *is_end { "text-ended" } else { "text-begun" };
            (key, key, Vec::new())
        }
        Note::RenewalDue { service, label, ends_on } => {
            let left = app.today().until(*ends_on).map_or(0, |span| i64::from(span.get_days()));
            let args = vec![
                ("label", label.as_str().into()),
                ("name", service_name(app, locale, service).into()),
                ("day", locale.date(*ends_on).into()),
                ("left", left.into()),
                ("address", format!("{own}/renewals").into()),
            ];
            ("renewals-mail-subject", "renewals-mail-text", args)
        }
        Note::Digest {} => return digest(app, locale, &[]),
        Note::DeviceTest { .. } => ("push-test", "push-test", Vec::new()),
        Note::Letter { agency, reference, text } => {
            let args = [("agency", agency.as_str().into()), ("reference", codes::grouped(reference).into())];
            return NoteText { subject: locale.say("letter-mail-subject", &args), text: text.clone() };
        }
    };
    let site = app.catalogue.about.name.as_str();
    let args: Vec<(&str, Arg)> = args.into_iter().chain([("site", site.into())]).collect();
    NoteText { subject: locale.say(subject, &args), text: locale.say(text, &args) }
}

/// What is said of an earlier time, on every channel.
fn offer(app: &App, locale: &Locale, note: &Note) -> NoteText {
    let Note::VisitOffer { reference, news, centre, way, from_at, until_at } = note else {
        return NoteText { subject: String::new(), text: String::new() };
    };
    let way = match way.as_str() {
        "phone" => locale.text("visit-way-phone"),
        "video" => locale.text("visit-way-video"),
        _ => locale.text("visit-way-counter"),
    };
    let args = [
        ("reference", codes::grouped(reference).into()),
        ("moment", locale.moment(*from_at, &app.zone).into()),
        ("until", locale.moment(*until_at, &app.zone).into()),
        ("centre", centre.as_str().into()),
        ("way", way.into()),
        ("address", format!("{}/person/{reference}/visit", app.settings.address).into()),
    ];
    let (subject, text) = match news {
        OfferNews::Made => ("visit-offer-subject", "visit-offer-text"),
        OfferNews::Passed => ("visit-offer-passed-subject", "visit-offer-passed-text"),
        OfferNews::Ended => ("visit-offer-ended-subject", "visit-offer-ended-text"),
    };
    NoteText { subject: locale.say(subject, &args), text: locale.say(text, &args) }
}

/// Where a visit takes place, in words: at the centre, on the telephone, or behind a link.
fn visit_place(locale: &Locale, (centre, address): (&str, &str), number: Option<&str>, link: Option<&str>) -> String {
    match (number, link) {
        (Some(number), _) => locale.say("visit-by-phone", &[("number", number.into()), ("centre", centre.into())]),
        (None, Some(link)) => locale.say("visit-by-video", &[("link", link.into()), ("centre", centre.into())]),
        (None, None) if address.is_empty() => centre.to_owned(),
        (None, None) => format!("{centre}, {address}"),
    }
}

/// Several notes in one mail: what each is about, and where it stands.
pub(super) fn digest(app: &App, locale: &Locale, notes: &[Note]) -> NoteText {
    let own = app.settings.address.as_str();
    let lines = notes.iter().map(|note| format!("- {}\n  {own}{}", mail(app, locale, note).subject, page(note)));
    let lines = lines.collect::<Vec<_>>().join("\n");
    let args = [
        ("site", app.catalogue.about.name.as_str().into()),
        ("news", i64::try_from(notes.len()).unwrap_or_default().into()),
        ("lines", lines.into()),
    ];
    NoteText { subject: locale.say("mail-digest-subject", &args), text: locale.say("mail-digest-text", &args) }
}

/// Where what a note tells of stands, after signing in.
fn page(note: &Note) -> String {
    match note {
        Note::CaseNews { reference, .. }
        | Note::ApplicationReceipt { reference, .. }
        | Note::SentForYou { reference, .. }
        | Note::Letter { reference, .. } => format!("/cases/{reference}"),
        Note::Answer { reference, .. }
        | Note::MessageReceipt { reference, .. }
        | Note::FileLeft { reference, .. }
        | Note::Place { reference, .. }
        | Note::PlaceGivenUp { reference, .. }
        | Note::VisitOffer { reference, .. }
        | Note::Visit { reference, .. } => format!("/person/{reference}"),
        Note::RenewalDue { .. } => "/renewals".to_owned(),
        _ => "/account".to_owned(),
    }
}

/// Renders a note as a short message: what was said, who said it, and the reference; or that there is news, and where.
/// To a person it also says where they choose how they hear from us.
pub(super) fn short(app: &App, locale: &Locale, note: &Note, is_to_person: bool) -> String {
    match note {
        Note::Answer { reference, from, text } => {
            let args = [
                ("answer", text.as_str().into()),
                ("name", from.as_str().into()),
                ("reference", codes::grouped(reference).into()),
            ];
            locale.say("text-answer", &args)
        }
        Note::MessageReceipt { reference, answer_by, crises, .. } => {
            receipt::short(app, locale, (reference, *answer_by), crises)
        }
        Note::SignInCode { proof, minutes } => {
            let site = app.catalogue.about.name.as_str();
            let code = app.secret.digits("proof", proof);
            let args = [("code", code.into()), ("site", site.into()), ("minutes", (*minutes).into())];
            locale.say("text-code", &args)
        }
        Note::VisitOffer { news: OfferNews::Made, .. } => {
            let said = if is_to_person { text_news(app, locale, note) } else { offer(app, locale, note).text };
            format!("{said} {}", locale.text("visit-offer-yes"))
        }
        other if is_to_person => text_news(app, locale, other),
        other => mail(app, locale, other).text,
    }
}

/// That there is news, and where it stands.
fn text_news(app: &App, locale: &Locale, note: &Note) -> String {
    let own = app.settings.address.as_str();
    let what = mail(app, locale, note).subject;
    let (there, hearing) = (format!("{own}{}", page(note)), format!("{own}{HEARING}"));
    locale.say("text-news", &[("what", what.into()), ("address", there.into()), ("hearing", hearing.into())])
}

/// What a device shows: that there is news, and nothing of it, since others may see the screen.
pub(super) fn push(app: &App, locale: &Locale, note: &Note) -> serde_json::Value {
    serde_json::json!({
        "title": app.catalogue.about.name,
        "body": locale.text(if matches!(note, Note::DeviceTest { .. }) { "push-test" } else { "push-news" }),
        "page": "/account",
        "lang": locale.tag(),
        "dir": locale.direction(),
    })
}

/// The name of a service, or its id if the catalogue no longer has it.
fn service_name(app: &App, locale: &Locale, id: &str) -> String {
    let service = app.catalogue.service(id);
    let spoken = app.catalogue.in_language(locale.tag());
    service.map_or_else(|| id.replace('-', " "), |service| spoken.service_name(service).text.into_owned())
}

/// The name of a plan: its life event's, its service's, or that of an overview.
fn plan_name(app: &App, locale: &Locale, event: Option<&str>, service: Option<&str>) -> String {
    let event = event.and_then(|event| app.catalogue.event(event));
    let spoken = app.catalogue.in_language(locale.tag());
    match (event, service) {
        (Some(event), _) => spoken.event_name(event).text.into_owned(),
        (None, Some(service)) => service_name(app, locale, service),
        (None, None) => locale.text("plan-everything"),
    }
}
