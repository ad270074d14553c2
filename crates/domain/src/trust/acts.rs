//! Every act of an officer and the power it takes: the one table that both pages and acts use. Pure.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Serialize, Serializer};

use super::Action;

/// A power given by a mandate, or that of leading a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Power {
    Advise,
    Collect,
    See,
    Decide,
    /// Manages other officers' work. No mandate gives it; it comes with the team leader role.
    Supervise,
}

impl Power {
    /// The name the catalogue uses.
    pub fn name(self) -> &'static str {
        match self {
            Power::Advise => "advise",
            Power::Collect => "collect",
            Power::See => "see",
            Power::Decide => "decide",
            Power::Supervise => "supervise",
        }
    }
}

/// Which of the mandates that give the power are sufficient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MandateRule {
    /// Any mandate that gives the power.
    Any,
    /// Only a mandate that gives the power without limits. One that lists the outcomes it may sign only allows signing
    /// those.
    Whole,
    /// Only the agency responsible for the service, since the guarantee is its own.
    Competent,
}

/// Declares the acts and their table together.
macro_rules! acts {
    ($($(#[$doc:meta])* $act:ident $name:literal $power:ident $reach:ident,)*) => {
        /// Something an officer does with a case, an opinion or a letter.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Act { $($(#[$doc])* $act,)* }

        impl Act {
            pub const ALL: &[Act] = &[$(Act::$act,)*];

            /// The name templates use.
            pub fn name(self) -> &'static str {
                match self { $(Act::$act => $name,)* }
            }

            /// The power it requires.
            pub fn power(self) -> Power {
                match self { $(Act::$act => Power::$power,)* }
            }

            pub(super) fn reach(self) -> MandateRule {
                match self { $(Act::$act => MandateRule::$reach,)* }
            }
        }
    };
}

acts! {
    // Working on the case with the person.
    TakeUp "take_up" Collect Any,
    SetDown "set_down" Collect Any,
    /// Reassigns one's own work to a colleague.
    HandOn "hand_on" Collect Any,
    Snooze "snooze" Collect Any,
    AskInformation "ask_information" Collect Any,
    GoOn "go_on" Collect Any,
    WriteToPerson "write_to_person" Collect Any,
    /// Writes a note for colleagues into the timeline.
    WriteNote "write_note" Collect Any,
    EndTask "end_task" Collect Any,
    AddParty "add_party" Collect Any,
    LinkCases "link_cases" Collect Any,
    /// Marks this agency's part of another agency's case as done.
    EndPart "end_part" Collect Any,
    PostLetter "post_letter" Collect Any,
    MakeLetterAgain "make_letter_again" Collect Any,
    AddressLetter "address_letter" Collect Any,
    /// Records a manual delivery of something that could not be mailed.
    RecordDelivery "record_delivery" Collect Any,
    /// Adds photos and the report of a visit to a place.
    RecordVisit "record_visit" Collect Any,
    /// Records something about a file, such as that its original was seen.
    RecordEvidence "record_evidence" Collect Any,
    /// Takes money for a case, and records that a payment was declined.
    TakePayment "take_payment" Collect Any,
    /// Records that a payment went back by itself.
    ReturnPayment "return_payment" Collect Any,
    AskRefund "ask_refund" Collect Any,
    /// Records that an approved refund was paid out by hand.
    PayOut "pay_out" Collect Any,
    // When consulted by another agency.
    GiveOpinion "give_opinion" Advise Any,
    // The decision.
    DraftDecision "draft_decision" Decide Any,
    AskSecond "ask_second" Decide Any,
    AnswerSecond "answer_second" Decide Any,
    SignDecision "sign_decision" Decide Any,
    AnswerSubmission "answer_submission" Decide Any,
    SendNotice "send_notice" Decide Whole,
    Reopen "reopen" Decide Whole,
    // Acts with consequences for affected parties and other readers.
    SettleWhoIsTold "settle_who_is_told" Decide Whole,
    SkipTask "skip_task" Decide Whole,
    ChargeFee "charge_fee" Decide Whole,
    WaiveFee "waive_fee" Decide Whole,
    /// Agrees to another officer's refund or waiver, or not.
    AnswerMoney "answer_money" Decide Whole,
    PublishSubmission "publish_submission" Decide Whole,
    // Which case the work belongs to, and splitting or merging.
    MergeCases "merge_cases" Decide Whole,
    SplitCase "split_case" Decide Whole,
    OpenPart "open_part" Decide Whole,
    ProposeHandOver "propose_hand_over" Decide Whole,
    AnswerHandOver "answer_hand_over" Decide Whole,
    // The service guarantee.
    BeginPromise "begin_promise" Decide Whole,
    KeepPromise "keep_promise" Decide Whole,
    WaivePromise "waive_promise" Decide Whole,
    StopClock "stop_clock" Decide Whole,
    StartClock "start_clock" Decide Whole,
    ExtendPromise "extend_promise" Decide Whole,
    ResetClock "reset_clock" Decide Whole,
    CloseEscalation "close_escalation" Decide Whole,
    // Looking after the work of others.
    /// Assigns a colleague work that is assigned to somebody else.
    GiveWork "give_work" Supervise Any,
    TakeWork "take_work" Supervise Any,
    CorrectPromise "correct_promise" Supervise Competent,
    /// Takes charge of an escalation after a missed promise.
    TakeEscalation "take_escalation" Supervise Competent,
}

impl Act {
    /// The action name used in the ledger and on the refusal page.
    pub fn action_name(self) -> &'static str {
        match self.power() {
            Power::Advise => "advise",
            Power::Decide => "decide",
            Power::Collect | Power::See | Power::Supervise => "change",
        }
    }
}

impl From<Act> for Action {
    fn from(act: Act) -> Self {
        Action::Act(act)
    }
}

/// The acts allowed on one resource, so that pages draw no control whose act would be refused. Templates read them
/// as `may`, and each act as `may.NAME`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Acts(BTreeSet<Act>);

impl Acts {
    pub(super) fn all() -> Acts {
        Acts(Act::ALL.iter().copied().collect())
    }

    pub fn has(&self, act: Act) -> bool {
        self.0.contains(&act)
    }

    /// Every act by name and whether it is allowed.
    pub fn by_name(&self) -> BTreeMap<&'static str, bool> {
        Act::ALL.iter().map(|act| (act.name(), self.has(*act))).collect()
    }
}

impl Serialize for Acts {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.by_name().serialize(to)
    }
}

impl FromIterator<Act> for Acts {
    fn from_iter<I: IntoIterator<Item = Act>>(acts: I) -> Self {
        Acts(acts.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_act_has_a_name_of_its_own() {
        let names: BTreeSet<&str> = Act::ALL.iter().map(|act| act.name()).collect();
        assert_eq!(names.len(), Act::ALL.len());
    }

    #[test]
    fn what_is_not_collecting_takes_more_than_collect() {
        let more = [
            Act::Reopen,
            Act::WaivePromise,
            Act::ResetClock,
            Act::ExtendPromise,
            Act::KeepPromise,
            Act::MergeCases,
            Act::SplitCase,
            Act::OpenPart,
            Act::ProposeHandOver,
            Act::DraftDecision,
            Act::SettleWhoIsTold,
            Act::PublishSubmission,
        ];
        assert!(more.into_iter().all(|act| act.power() == Power::Decide));
        for act in [Act::GiveWork, Act::TakeWork, Act::CorrectPromise, Act::TakeEscalation] {
            assert_eq!(act.power(), Power::Supervise);
        }
    }
}
