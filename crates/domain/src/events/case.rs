//! Events of a case.

use super::aggregate;

aggregate! {
    /// Events of the case aggregate.
    CaseEvent as Case {
        "cases.opened" Opened { reference: String, service: String, agency: String } => Person, then Moves Letter;
        "cases.taken_up" TakenUp {} => Person, then Moves;
        /// The case was reassigned to another officer, given by name.
        "cases.handed_on" HandedOn {
            to: String,
            #[serde(skip_serializing_if = "Option::is_none")]
            why: Option<String>,
        } => Officers;
        "cases.set_down" SetDown {} => Officers;
        "cases.information_asked" InformationAsked { request: String, due: String } => Person, then Moves Letter;
        "cases.information_reminded" InformationReminded { request: String, due: String } => Person, then Notice;
        /// The deadline for the answer passed without one.
        "cases.information_missed" InformationMissed { request: String, due: String } => Person;
        "cases.information_given" InformationGiven { request: String, files: usize } => Person, then Moves;
        "cases.went_on" WentOn {} => Person, then Moves;
        "cases.message_from_person" MessageFromPerson { message: String } => Person;
        "cases.message_from_agency" MessageFromAgency { message: String } => Person, then Notice;
        /// What an officer wrote for colleagues.
        "cases.noted" Noted {
            /// The note, which is kept with the others of the case. Older events have the words themselves.
            #[serde(skip_serializing_if = "Option::is_none")]
            note: Option<String>,
            #[serde(skip_serializing_if = "String::is_empty")]
            words: String,
            /// The names of those who are mentioned.
            #[serde(skip_serializing_if = "Vec::is_empty")]
            to: Vec<String>,
        } => Officers, then Line;
        "cases.mention_seen" MentionSeen {} => Officers;
        /// A reply that was to go at its moment did not: the case had moved on, or its author had left.
        "cases.reply_held" ReplyHeld { why: String } => Officers, then Line;
        "cases.reply_settled" ReplySettled { sent: bool } => Officers;
        "cases.promise_begun" PromiseBegun { promise: String } => Person;
        /// Either implied by another event, or recorded by an officer for an act outside the system, with its day and
        /// its means.
        "cases.promise_kept" PromiseKept {
            promise: String,
            #[serde(skip_serializing_if = "Option::is_none")]
            record: Option<String>,
            #[serde(skip_serializing_if = "Option::is_none")]
            day: Option<String>,
            #[serde(skip_serializing_if = "Option::is_none")]
            means: Option<String>,
        } => Person;
        /// A record that an officer entered was withdrawn; `what` is the kind of record, `about` is its subject.
        "cases.record_corrected" RecordCorrected { record: String, what: String, about: String, why: String } => Person;
        "cases.promise_waived" PromiseWaived { promise: String, why: String } => Person;
        /// `of` is `norm` or `limit`: the time the agency promises, or the maximum the law allows.
        "cases.promise_warning" PromiseWarning { promise: String, due: Option<String>, of: String, left: u32 } => Officers;
        "cases.promise_missed" PromiseMissed {
            promise: String, due: Option<String>, of: String, remedies: Vec<String>,
        } => Person, then Letter;
        "cases.remedied" Remedied {
            promise: String,
            remedy: String,
            #[serde(skip_serializing_if = "Option::is_none")]
            whom: Option<String>,
            /// The amount refunded, in minor units.
            #[serde(skip_serializing_if = "Option::is_none")]
            amount: Option<i64>,
            /// Whether the person was sent a message about it.
            #[serde(skip_serializing_if = "std::ops::Not::not")]
            sent: bool,
        } => Person;
        "cases.escalation_opened" EscalationOpened { promise: String, what: String } => Officers;
        /// A leader took charge of an escalation.
        "cases.escalation_taken" EscalationTaken { promise: String, what: String, whom: String } => Person;
        "cases.escalation_closed" EscalationClosed { promise: String, what: String } => Officers;
        /// Carries the record of what was requested outside the system: where, and until when an answer is awaited.
        "cases.clock_stopped" ClockStopped {
            reason: String,
            #[serde(skip_serializing_if = "Option::is_none")]
            record: Option<String>,
            #[serde(skip_serializing_if = "Option::is_none")]
            until: Option<String>,
        } => Person;
        /// Days count again from the day after this one.
        "cases.clock_started" ClockStarted {
            #[serde(skip_serializing_if = "Option::is_none")]
            from: Option<String>,
        } => Person;
        /// Carries the record of how the person replaced the application: its day and its means.
        "cases.clock_reset" ClockReset {
            why: String,
            #[serde(skip_serializing_if = "Option::is_none")]
            record: Option<String>,
            #[serde(skip_serializing_if = "Option::is_none")]
            day: Option<String>,
            #[serde(skip_serializing_if = "Option::is_none")]
            means: Option<String>,
        } => Person;
        /// If the person agreed: the record of that, with its day and its means.
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
        } => Person, then Moves Notice;
        "cases.adverse_notice" AdverseNotice {
            notice: String, facts: Vec<String>, agencies: Vec<String>, until: String,
        } => Person, then Notice;
        "cases.decision_drafted" DecisionDrafted { version: i64 } => Officers;
        "cases.second_officer_asked" SecondOfficerAsked { version: i64 } => Officers, then Moves;
        "cases.second_officer_answered" SecondOfficerAnswered { version: i64, agrees: bool } => Officers;
        "cases.translation_asked" TranslationAsked { version: i64, language: String } => Officers;
        "cases.translation_written" TranslationWritten { version: i64 } => Officers;
        "cases.rule_passed_on" RulePassedOn { why: String, verdict: String } => Officers;
        "cases.decided" Decided {
            outcome: String,
            goes_against: bool,
            /// The kind of actor.
            by: String,
            conditions: Vec<String>,
            expires_on: Option<String>,
            /// For a review: the reference of the case whose decision is being reviewed.
            review_of: Option<String>,
            overturns: Option<String>,
        } => Person, then Moves Letter;
        "cases.review_asked" ReviewAsked { review: String } => Person, then Moves;
        "cases.review_ended" ReviewEnded { outcome: String, goes_against: bool, overturned: bool, review: String } => Person, then Moves Notice;
        "cases.review_withdrawn" ReviewWithdrawn {} => Person, then Moves;
        "cases.withdrawn" Withdrawn { why: Option<String> } => Person, then Moves Notice;
        "cases.closed" Closed {} => Person, then Moves;
        "cases.reopened" Reopened { why: String } => Person, then Moves;
        "cases.kept_by_law" KeptByLaw { retention: Option<String> } => Person;
        "cases.task_done" TaskDone { task: String, is_step: bool, state: String, reason: Option<String> } => if *is_step { Person } else { Officers }, then Moves;
        "cases.party_notified" PartyNotified {
            party: String,
            name: Option<String>,
            address: Option<String>,
            hear_until: Option<String>,
            code: String,
            /// `letter`, or another channel after which no letter is sent.
            how: String,
        } => PersonInOutline, then Moves Letter;
        "cases.party_informed" PartyInformed {
            party: String,
            name: Option<String>,
            address: Option<String>,
            code: String,
            outcome: String,
            conditions: Vec<String>,
            overturned: bool,
            answers: Vec<String>,
        } => Officers, then Letter;
        "cases.submission_received" SubmissionReceived {
            submission: String, party: String, stance: String, is_late: bool,
        } => PersonInOutline, then Moves;
        "cases.submission_answered" SubmissionAnswered { submission: String } => PersonInOutline;
        "cases.submission_published" SubmissionPublished { submission: String, how: String } => Officers;
        "cases.opinion_asked" OpinionAsked { opinion: String, agency: String, due: Option<String>, sees: Vec<String> } => Person, then Moves;
        "cases.opinion_given" OpinionGiven { opinion: String, agency: String, state: String } => Person, then Moves;
        "cases.opinion_missed" OpinionMissed { opinion: String, agency: String } => Person, then Moves;
        "cases.hand_over_proposed" HandOverProposed { to: String, why: String } => Person, then Moves;
        "cases.hand_over_refused" HandOverRefused { to: String, why: String } => Person, then Moves;
        "cases.handed_over" HandedOver { from: String, to: String } => Person, then Moves;
        "cases.linked" Linked { why: Option<String> } => Person, then Moves;
        /// `into` is the id of the case that continues this one.
        "cases.merged" Merged { into: String, reference: String, why: Option<String> } => Person, then Moves;
        /// The case is worked on by itself again, after it was merged into the one with this reference.
        "cases.unmerged" Unmerged { reference: String, why: Option<String> } => Person, then Moves;
        /// A case that was merged into this one is worked on by itself again.
        "cases.separated" Separated { reference: String, why: Option<String> } => Person;
        "cases.split" Split { reference: String, why: String } => Person, then Moves;
        /// Part of the work on another case was started in this one.
        "cases.part_begun" PartBegun { agency: String, what: String } => Officers, then Moves;
        "cases.part_closed" PartClosed { words: String } => Officers, then Moves;
        "cases.part_opened" PartOpened { agency: String, what: String } => Person, then Moves;
        "cases.part_ended" PartEnded { agency: String, words: String } => Person;
        /// An officer was at a place; its day and time are as the officer says.
        "cases.site_visited" SiteVisited {
            place: String, day: String, time: String, report: String, photos: usize,
        } => Person;
        /// An officer recorded something about a file.
        "cases.file_recorded" FileRecorded { file: String, name: String, what: String } => Officers, then Line;
        /// Amounts of money are in minor units.
        "cases.fee_paid_on_sending" FeePaidOnSending { amount: i64, receipt: String } => Person;
        /// Charged after the application was assessed.
        "cases.fee_owed" FeeOwed { amount: i64, why: String, due: String } => Person, then Notice;
        "cases.fee_waived" FeeWaived { amount: i64, why: String } => Person, then Notice;
        /// `left` is what is still to pay.
        "cases.fee_paid" FeePaid {
            amount: i64, means: String, receipt: String, day: String, left: i64,
        } => Person, then Letter;
        /// Somebody wanted to pay and could not; no money moved.
        "cases.payment_refused" PaymentRefused { amount: i64, means: String } => Person;
        /// A payment went back by itself and is owed again.
        "cases.payment_returned" PaymentReturned { amount: i64, why: String } => Person, then Notice;
        /// More was paid than is charged; the amount is the surplus.
        "cases.paid_too_much" PaidTooMuch { amount: i64 } => Person, then Notice;
        /// An officer asked for a refund or a waiver that takes a second one.
        "cases.money_asked" MoneyAsked { what: String, amount: i64, why: String } => Officers, then Line;
        "cases.money_answered" MoneyAnswered { what: String, amount: i64, agrees: bool, why: String } => Officers, then Line;
        "cases.refunded" Refunded { amount: i64, why: String, means: String } => Person, then Notice;
        "cases.refund_failed" RefundFailed { amount: i64 } => Officers, then Line;
    }
}

impl CaseEvent {
    /// Whether the event contains names, addresses or codes of other people. Such an event is not the applicant's
    /// personal data, so it is left out of their data export.
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
