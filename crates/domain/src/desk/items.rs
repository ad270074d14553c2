//! The projection of a case, a conversation or a question to work items. Pure: the same function updates the queue on
//! each event, rebuilds it, and tells tests what it should contain.

use jiff::civil::Date;

use crate::cases::{self, OpenWork, RelatedWork};
use crate::conversations;
use crate::conversations::waiting_answers::WaitingWork;
use crate::knowledge::OpenQuestion;
use crate::letters::PendingState;
use crate::outbox::Undelivered;
use crate::post_in::OpenScan;
use crate::staff::TEAM_LEADER;
use crate::work_items::{Kind, Power, Work};

/// The priority of a chat: nothing is more urgent.
const CHAT: i64 = 9;

/// What the projection needs beside the rows of the subject.
pub(super) struct ItemContext<'a> {
    /// The person's language.
    pub language: &'a str,
    /// Agencies with officers at the desk. The work of other agencies is followed up by the agency that has the case.
    pub here: &'a [String],
    /// The local day of a moment.
    pub day_of: &'a dyn Fn(i64) -> Date,
}

impl ItemContext<'_> {
    fn has(&self, agency: &str) -> bool {
        self.here.iter().any(|known| known == agency)
    }
}

/// All items of a case. The case itself always comes first, whether or not it is still open.
pub(super) fn of_case(
    open: &OpenWork,
    (letters, undelivered): (&[PendingState], &[Undelivered]),
    around: &ItemContext<'_>,
) -> Vec<Work> {
    let case = Work {
        id: open.id.clone(),
        kind: if open.is_part { Kind::Part } else { Kind::Case },
        subject: ("case", open.id.clone()),
        person: Some(open.person_id.clone()),
        reference: open.reference.clone(),
        agency: open.agency.clone(),
        service: Some(open.service.clone()),
        language: around.language.to_owned(),
        skill: None,
        power: Power::Decide,
        barred: if open.is_open() { open.deciders.clone() } else { Vec::new() },
        link: format!("/desk/cases/{}", open.reference),
        turn: open.turn().to_owned(),
        detail: open.next_step().map(str::to_owned),
        priority: open.priority,
        due: open.due,
        since: open.changed_at,
        is_open: open.is_open(),
        waits_until: open.asked_until.filter(|_| open.waits_for_person()),
        is_of_the_case: false,
        is_for: None,
    };
    let page = |end: &str| format!("/desk/cases/{}/{end}", open.reference);
    let pieces = open.pieces.iter().filter_map(|piece| of_piece(open, piece, &case, around));
    // While a case is being worked on, a step for an agency that is not at the desk is part of that work.
    let stands = |step: &cases::OpenStep<'_>| around.has(step.agency) || !open.is_open();
    let steps = open.steps().into_iter().filter(stands).map(|step| {
        let is_own = !around.has(step.agency);
        Work {
            id: step.id.to_owned(),
            kind: Kind::Step,
            agency: if is_own { open.agency.clone() } else { step.agency.to_owned() },
            power: if is_own { Power::Collect } else { Power::Own },
            link: if is_own { page("tasks") } else { format!("/desk/steps/{}", step.id) },
            turn: "step".to_owned(),
            due: step.due,
            is_of_the_case: is_own,
            ..beside(&case)
        }
    });
    let letters = letters.iter().map(|undone| Work {
        id: format!("{}:letters:{}", open.id, undone.state),
        kind: Kind::Letter,
        agency: undone.agency.clone(),
        power: Power::Collect,
        link: format!("/desk/letters?state={}", undone.state),
        turn: match undone.state.as_str() {
            "failed" => "letter-failed",
            "needs-address" => "letter-needs-address",
            _ => "letter-to-post",
        }
        .to_owned(),
        due: Some((around.day_of)(undone.asked_at)),
        since: undone.asked_at,
        ..beside(&case)
    });
    let undelivered = undelivered.iter().map(|one| of_undelivered(one, &case, around.day_of));
    let others: Vec<Work> = pieces.chain(steps).chain(letters).chain(undelivered).collect();
    std::iter::once(case).chain(others).collect()
}

/// An item beside the case it belongs to.
fn beside(case: &Work) -> Work {
    Work { is_open: true, barred: Vec::new(), waits_until: None, priority: 0, detail: None, ..case.clone() }
}

/// A message about a case or a conversation that reached nobody. Initially assigned to the officer who has the case.
fn of_undelivered(one: &Undelivered, about: &Work, day_of: &dyn Fn(i64) -> Date) -> Work {
    Work {
        id: one.note_id.clone(),
        kind: Kind::FailedDelivery,
        power: Power::Collect,
        link: format!("/desk/deliveries/{}", one.note_id),
        turn: "failed-delivery".to_owned(),
        due: Some(day_of(one.since)),
        since: one.since,
        is_of_the_case: true,
        ..beside(about)
    }
}

/// `None` for what can no longer be done because the case has ended.
fn of_piece(open: &OpenWork, piece: &RelatedWork, case: &Work, around: &ItemContext<'_>) -> Option<Work> {
    let page = |end: &str| format!("/desk/cases/{}/{end}", open.reference);
    let day: Option<Date> = piece.due.as_deref().and_then(|day| day.parse().ok());
    let asked = piece.agency.as_ref().filter(|agency| **agency != open.agency);
    let is_elsewhere = asked.is_some_and(|agency| around.has(agency));
    let agency = asked.filter(|_| is_elsewhere).unwrap_or(&open.agency).clone();
    let beside = Work { id: piece.id.clone(), agency, since: piece.since, ..beside(case) };
    Some(match piece.kind.as_str() {
        "opinion" if open.is_open() => Work {
            kind: Kind::Opinion,
            power: Power::Own,
            link: if is_elsewhere { format!("/desk/opinions/{}", piece.id) } else { page("opinions") },
            turn: "opinion".to_owned(),
            due: day,
            ..beside
        },
        "hand-over" if open.is_open() => Work {
            kind: Kind::HandOver,
            power: Power::Own,
            link: page("hand-over"),
            turn: "hand-over".to_owned(),
            ..beside
        },
        "escalation" => {
            let what = piece.about.as_deref().unwrap_or_default();
            // Taking charge needs a case that is being worked on; telling the person is possible while they can read
            // and write in it.
            let is_over = match what {
                "take-on" => !open.is_open(),
                "explain" | "tell" => open.is_final(),
                _ => false,
            };
            if is_over {
                return None;
            }
            Work {
                kind: Kind::Escalation,
                skill: Some(TEAM_LEADER.to_owned()),
                power: Power::Own,
                link: page("promises"),
                turn: what.to_owned(),
                due: day.or_else(|| Some((around.day_of)(piece.since))),
                ..beside
            }
        }
        "second-officer" if open.is_open() => Work {
            id: format!("{}:second:{}", open.id, piece.id),
            kind: Kind::SecondOfficer,
            power: Power::Decide,
            barred: piece.asked_by.iter().chain(&open.authors).chain(&open.deciders).cloned().collect(),
            link: page("decision/second"),
            turn: "second-officer".to_owned(),
            due: open.due,
            ..beside
        },
        "translation" if open.is_open() => Work {
            id: format!("{}:translation:{}", open.id, piece.id),
            kind: Kind::Translation,
            language: piece.about.clone().unwrap_or_default(),
            power: Power::Decide,
            link: page("decision/translation"),
            turn: "translate".to_owned(),
            due: open.due,
            ..beside
        },
        "mention" => Work {
            kind: Kind::Mention,
            agency: piece.agency.clone().unwrap_or_else(|| open.agency.clone()),
            power: Power::Own,
            link: format!("{}#notes", case.link),
            turn: "mention".to_owned(),
            due: Some((around.day_of)(piece.since)),
            is_for: piece.asked_by.clone().zip(piece.about.clone()),
            ..beside
        },
        "reply-held" => Work {
            kind: Kind::FailedDelivery,
            power: Power::Collect,
            link: format!("{}#waiting", case.link),
            turn: "reply-held".to_owned(),
            due: Some((around.day_of)(piece.since)),
            is_of_the_case: true,
            ..beside
        },
        "adverse-notice" if open.is_open() => Work {
            kind: Kind::AdverseNotice,
            power: Power::Decide,
            link: page("decision"),
            turn: "adverse-notice".to_owned(),
            due: day,
            waits_until: day,
            is_of_the_case: true,
            ..beside
        },
        // Money is dealt with whether or not the case is still open.
        "money-asked" => Work {
            kind: Kind::Money,
            power: Power::Decide,
            barred: piece.asked_by.iter().cloned().collect(),
            link: page("money"),
            turn: format!("{}-asked", piece.about.as_deref().unwrap_or_default()),
            due: Some((around.day_of)(piece.since)),
            ..beside
        },
        "money-to-do" => Work {
            id: format!("{}:money:{}", open.id, piece.id),
            kind: Kind::Money,
            power: Power::Collect,
            link: page("money"),
            turn: match piece.about.as_deref() {
                Some("pay-back") => "pay-back",
                Some("refund-failed") => "refund-failed",
                _ => "pay-out",
            }
            .to_owned(),
            due: Some((around.day_of)(piece.since)),
            ..beside
        },
        _ => return None,
    })
}

/// A conversation, whether or not an answer is due, and answers that reached nobody.
pub(super) fn of_conversation(
    id: &str,
    open: &conversations::OpenConversation,
    (undelivered, answers): (&[Undelivered], &[WaitingWork]),
    day_of: &dyn Fn(i64) -> Date,
) -> Vec<Work> {
    // Somebody sits at the other end: above everything else, and until the chat is over.
    let chat = open.chat.as_deref().filter(|state| matches!(*state, "waiting" | "open"));
    let is_call = conversations::calls::is_by_phone(&open.channel);
    let planned = answers.iter().find(|one| one.state == "waiting" && one.is_for_later() && !one.is_overtaken);
    let conversation = Work {
        id: id.to_owned(),
        kind: Kind::Conversation,
        subject: ("conversation", id.to_owned()),
        person: Some(open.person_id.clone()),
        reference: open.reference.clone(),
        agency: open.agency.clone(),
        service: open.service.clone(),
        language: open.language.clone(),
        skill: open.role.clone(),
        power: Power::Collect,
        barred: Vec::new(),
        link: format!("/desk/conversations/{}", open.reference),
        turn: match chat {
            Some("waiting") if is_call => conversations::chat::CALLING,
            Some("waiting") => conversations::chat::WAITING,
            Some(_) if is_call => "call-open",
            Some(_) => "chat-open",
            None => "answer",
        }
        .to_owned(),
        detail: None,
        priority: if chat.is_some() { CHAT } else { open.priority },
        due: match (chat, open.chat_since) {
            (Some(_), Some(since)) => Some(day_of(since)),
            _ => open.answer_by.as_deref().and_then(|day| day.parse().ok()),
        },
        since: open.chat_since.filter(|_| chat.is_some()).unwrap_or(open.changed_at),
        is_open: open.state == "waiting" || chat.is_some(),
        // A colleague need not write what is written already, unless somebody has said something since.
        waits_until: planned.map(|one| day_of(one.send_at)),
        is_of_the_case: false,
        is_for: None,
    };
    let undelivered: Vec<Work> = undelivered.iter().map(|one| of_undelivered(one, &conversation, day_of)).collect();
    let held = answers.iter().filter(|one| one.state == "held" && one.conversation_id == id);
    let held: Vec<Work> = held.map(|one| of_held(one, &conversation, day_of)).collect();
    std::iter::once(conversation).chain(undelivered).chain(held).collect()
}

/// An answer that could not go at its moment.
fn of_held(one: &WaitingWork, conversation: &Work, day_of: &dyn Fn(i64) -> Date) -> Work {
    Work {
        id: one.id.clone(),
        kind: Kind::FailedDelivery,
        link: format!("{}#waiting", conversation.link),
        turn: "reply-held".to_owned(),
        due: Some(day_of(one.send_at)),
        since: one.made_at,
        is_of_the_case: true,
        ..beside(conversation)
    }
}

/// A letter on paper of which nothing says whose it is. Due on the day after it came.
pub(super) fn of_scan(open: &OpenScan) -> Work {
    let came: Option<Date> = open.received_on.parse().ok();
    Work {
        id: open.id.clone(),
        kind: Kind::Scan,
        subject: ("scan", open.id.clone()),
        person: None,
        reference: String::new(),
        agency: open.agency.clone(),
        service: None,
        language: "en".to_owned(),
        skill: None,
        power: Power::Own,
        barred: Vec::new(),
        link: format!("/desk/scans/{}", open.id),
        turn: "scan".to_owned(),
        detail: None,
        priority: 0,
        due: came.and_then(|day| day.tomorrow().ok()),
        since: open.arrived_at,
        is_open: true,
        waits_until: None,
        is_of_the_case: false,
        is_for: None,
    }
}

/// An officer's question about an article or a service.
pub(super) fn of_question(id: &str, asked: &OpenQuestion) -> Work {
    Work {
        id: id.to_owned(),
        kind: Kind::Question,
        subject: ("article_question", id.to_owned()),
        person: None,
        reference: String::new(),
        agency: asked.agency.clone(),
        service: asked.service.clone(),
        language: "en".to_owned(),
        skill: None,
        power: Power::Own,
        barred: asked.officer_id.iter().cloned().collect(),
        link: format!("/desk/knowledge/questions/{id}"),
        turn: "question".to_owned(),
        detail: None,
        priority: 0,
        due: None,
        since: asked.asked_at,
        is_open: true,
        waits_until: None,
        is_of_the_case: false,
        is_for: None,
    }
}
