//! What can happen to a case.

use super::{Audience, aggregate};

aggregate! {
    /// What happened to a case.
    CaseEvent as Case {
        "cases.opened" Opened { reference: String, service: String, agency: String },
        "cases.taken_up" TakenUp {},
        /// Another officer has it, by name.
        "cases.handed_on" HandedOn {
            to: String,
            #[serde(skip_serializing_if = "Option::is_none")]
            why: Option<String>,
        },
        "cases.set_down" SetDown {},
        "cases.information_asked" InformationAsked { request: String, due: String },
        "cases.information_reminded" InformationReminded { request: String, due: String },
        /// The last day passed without an answer.
        "cases.information_missed" InformationMissed { request: String, due: String },
        "cases.information_given" InformationGiven { request: String, files: usize },
        "cases.went_on" WentOn {},
        "cases.message_from_person" MessageFromPerson { message: String },
        "cases.message_from_agency" MessageFromAgency { message: String },
        "cases.promise_begun" PromiseBegun { promise: String },
        /// By what happened; or by what an officer recorded of an act outside: its day and its means.
        "cases.promise_kept" PromiseKept {
            promise: String,
            #[serde(skip_serializing_if = "Option::is_none")]
            record: Option<String>,
            #[serde(skip_serializing_if = "Option::is_none")]
            day: Option<String>,
            #[serde(skip_serializing_if = "Option::is_none")]
            means: Option<String>,
        },
        /// What an officer recorded does not count; `what` is the kind of record, `about` what it was about.
        "cases.record_corrected" RecordCorrected { record: String, what: String, about: String, why: String },
        "cases.promise_waived" PromiseWaived { promise: String, why: String },
        /// `of` is `norm` or `limit`: the time that the agency promises, or the one that the law allows.
        "cases.promise_warning" PromiseWarning { promise: String, due: Option<String>, of: String, left: u32 },
        "cases.promise_missed" PromiseMissed {
            promise: String, due: Option<String>, of: String, remedies: Vec<String>,
        },
        "cases.remedied" Remedied {
            promise: String,
            remedy: String,
            #[serde(skip_serializing_if = "Option::is_none")]
            whom: Option<String>,
            /// What went back, in minor units.
            #[serde(skip_serializing_if = "Option::is_none")]
            amount: Option<i64>,
            /// Whether the person was written to with it.
            #[serde(skip_serializing_if = "std::ops::Not::not")]
            sent: bool,
        },
        "cases.escalation_opened" EscalationOpened { promise: String, what: String },
        /// A leader took on what was put to leaders.
        "cases.escalation_taken" EscalationTaken { promise: String, what: String, whom: String },
        "cases.escalation_closed" EscalationClosed { promise: String, what: String },
        /// With the record of what was asked outside, where it was, and until when an answer is awaited.
        "cases.clock_stopped" ClockStopped {
            reason: String,
            #[serde(skip_serializing_if = "Option::is_none")]
            record: Option<String>,
            #[serde(skip_serializing_if = "Option::is_none")]
            until: Option<String>,
        },
        /// The days count again after this day.
        "cases.clock_started" ClockStarted {
            #[serde(skip_serializing_if = "Option::is_none")]
            from: Option<String>,
        },
        /// With the record of how the person replaced the application: its day and its means.
        "cases.clock_reset" ClockReset {
            why: String,
            #[serde(skip_serializing_if = "Option::is_none")]
            record: Option<String>,
            #[serde(skip_serializing_if = "Option::is_none")]
            day: Option<String>,
            #[serde(skip_serializing_if = "Option::is_none")]
            means: Option<String>,
        },
        /// Where the person agreed, with the record of it: its day and its means.
        "cases.extended" Extended {
            to: String,
            why: String,
            agreed: bool,
            promise: Option<String>,
            #[serde(skip_serializing_if = "Option::is_none")]
            record: Option<String>,
            #[serde(skip_serializing_if = "Option::is_none")]
            day: Option<String>,
            #[serde(skip_serializing_if = "Option::is_none")]
            means: Option<String>,
        },
        "cases.adverse_notice" AdverseNotice {
            notice: String, facts: Vec<String>, agencies: Vec<String>, until: String,
        },
        "cases.decision_drafted" DecisionDrafted { version: i64 },
        "cases.second_officer_asked" SecondOfficerAsked { version: i64 },
        "cases.second_officer_answered" SecondOfficerAnswered { version: i64, agrees: bool },
        "cases.rule_passed_on" RulePassedOn { why: String, verdict: String },
        "cases.decided" Decided {
            outcome: String,
            goes_against: bool,
            /// The kind of actor.
            by: String,
            conditions: Vec<String>,
            expires_on: Option<String>,
            /// The reference of the case whose decision this is the review of.
            review_of: Option<String>,
            overturns: Option<String>,
        },
        "cases.review_asked" ReviewAsked { review: String },
        "cases.review_ended" ReviewEnded { outcome: String, goes_against: bool, overturned: bool, review: String },
        "cases.review_withdrawn" ReviewWithdrawn {},
        "cases.withdrawn" Withdrawn { why: Option<String> },
        "cases.closed" Closed {},
        "cases.reopened" Reopened { why: String },
        "cases.kept_by_law" KeptByLaw { retention: Option<String> },
        "cases.task_done" TaskDone { task: String, is_step: bool, state: String, reason: Option<String> },
        "cases.party_notified" PartyNotified {
            party: String,
            name: Option<String>,
            address: Option<String>,
            hear_until: Option<String>,
            code: String,
            /// `letter`, or another way on which no letter follows.
            how: String,
        },
        "cases.party_informed" PartyInformed {
            party: String,
            name: Option<String>,
            address: Option<String>,
            code: String,
            outcome: String,
            conditions: Vec<String>,
            overturned: bool,
            answers: Vec<String>,
        },
        "cases.submission_received" SubmissionReceived {
            submission: String, party: String, stance: String, is_late: bool,
        },
        "cases.submission_answered" SubmissionAnswered { submission: String },
        "cases.submission_published" SubmissionPublished { submission: String, how: String },
        "cases.opinion_asked" OpinionAsked { opinion: String, agency: String, due: Option<String>, sees: Vec<String> },
        "cases.opinion_given" OpinionGiven { opinion: String, agency: String, state: String },
        "cases.opinion_missed" OpinionMissed { opinion: String, agency: String },
        "cases.hand_over_proposed" HandOverProposed { to: String, why: String },
        "cases.hand_over_refused" HandOverRefused { to: String, why: String },
        "cases.handed_over" HandedOver { from: String, to: String },
        "cases.linked" Linked { why: Option<String> },
        /// `into` is the key of the case in which it goes on.
        "cases.merged" Merged { into: String, reference: String, why: Option<String> },
        "cases.split" Split { reference: String, why: String },
        /// A part of the work on another case began here.
        "cases.part_begun" PartBegun { agency: String, what: String },
        "cases.part_closed" PartClosed { words: String },
        "cases.part_opened" PartOpened { agency: String, what: String },
        "cases.part_ended" PartEnded { agency: String, words: String },
    }
}

impl CaseEvent {
    pub fn audience(&self) -> Audience {
        use CaseEvent as E;
        match self {
            E::Opened { .. }
            | E::TakenUp {}
            | E::InformationAsked { .. }
            | E::InformationReminded { .. }
            | E::InformationMissed { .. }
            | E::InformationGiven { .. }
            | E::WentOn {}
            | E::MessageFromPerson { .. }
            | E::MessageFromAgency { .. }
            | E::PromiseBegun { .. }
            | E::PromiseKept { .. }
            | E::PromiseWaived { .. }
            | E::PromiseMissed { .. }
            | E::Remedied { .. }
            | E::ClockStopped { .. }
            | E::ClockStarted { .. }
            | E::RecordCorrected { .. }
            | E::EscalationTaken { .. }
            | E::ClockReset { .. }
            | E::Extended { .. }
            | E::AdverseNotice { .. }
            | E::Decided { .. }
            | E::ReviewAsked { .. }
            | E::ReviewEnded { .. }
            | E::ReviewWithdrawn {}
            | E::Withdrawn { .. }
            | E::Closed {}
            | E::Reopened { .. }
            | E::KeptByLaw { .. }
            | E::OpinionAsked { .. }
            | E::OpinionGiven { .. }
            | E::OpinionMissed { .. }
            | E::HandOverProposed { .. }
            | E::HandOverRefused { .. }
            | E::HandedOver { .. }
            | E::Linked { .. }
            | E::Merged { .. }
            | E::Split { .. }
            | E::PartOpened { .. }
            | E::PartEnded { .. } => Audience::Person,
            // The steps of the service are promised to the person; what came up on the way is between officers.
            E::TaskDone { is_step: true, .. } => Audience::Person,
            E::TaskDone { is_step: false, .. } => Audience::Officers,
            // Who was heard and what they wrote is theirs.
            E::PartyNotified { .. } | E::SubmissionReceived { .. } | E::SubmissionAnswered { .. } => {
                Audience::PersonInOutline
            }
            E::HandedOn { .. }
            | E::SetDown {}
            | E::PromiseWarning { .. }
            | E::EscalationOpened { .. }
            | E::EscalationClosed { .. }
            | E::DecisionDrafted { .. }
            | E::SecondOfficerAsked { .. }
            | E::SecondOfficerAnswered { .. }
            | E::RulePassedOn { .. }
            | E::PartyInformed { .. }
            | E::SubmissionPublished { .. }
            // The case of a part is read by officers alone; the person reads of it in the case that they know.
            | E::PartBegun { .. }
            | E::PartClosed { .. } => Audience::Officers,
        }
    }

    /// Whether names, addresses or codes of others stand in it. Such an event is no matter of the person of the case,
    /// so it is in no file with everything that is held of them.
    pub fn is_about_others(&self) -> bool {
        use CaseEvent as E;
        matches!(
            self,
            E::PartyNotified { .. }
                | E::PartyInformed { .. }
                | E::SubmissionReceived { .. }
                | E::SubmissionAnswered { .. }
                | E::SubmissionPublished { .. }
        )
    }
}
