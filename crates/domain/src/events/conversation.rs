//! Events of a conversation.

use super::aggregate;

aggregate! {
    /// Events of the conversation aggregate.
    ConversationEvent as Conversation {
        "conversations.opened" Opened { way: String, agency: String, service: Option<String> } => Person;
        "conversations.message_added" MessageAdded { message: String } => Person;
        "conversations.answered" Answered { message: String } => Person;
        "conversations.answer_planned" AnswerPlanned {} => Officers;
        "conversations.answer_held" AnswerHeld { why: String } => Officers;
        "conversations.answer_settled" AnswerSettled { sent: bool } => Officers;
        "conversations.posted" Posted { message: String, service: String, is_change: bool } => Person;
        "conversations.post_hidden" PostHidden { message: String } => Person;
        "conversations.post_shown" PostShown { message: String } => Person;
        "conversations.post_removed" PostRemoved { message: String } => Person;
        "conversations.answered_publicly" AnsweredPublicly { message: String, service: String } => Person;
        "conversations.handed_over" HandedOver { from: Option<String>, to: String } => Person;
        "conversations.merged" Merged { into: String } => Person;
        "conversations.parted" Parted { from: String } => Person;
        "conversations.chat_missed" ChatMissed {} => Person;
        "conversations.chat_ended" ChatEnded {} => Person;
        /// A leader moved one who waited in a chat: `web` is answered in writing, `phone` called back.
        "conversations.chat_moved" ChatMoved { to: String } => Person;
        "conversations.called" Called {} => Person;
        "conversations.call_ended" CallEnded { seconds: i64, spoke: bool } => Person;
        "conversations.call_outcome" CallOutcome { reason: String, outcome: String, corrects: bool } => Person;
        "conversations.visit_booked" VisitBooked { centre: String, from: i64 } => Person;
        "conversations.visit_cancelled" VisitCancelled { from: i64 } => Person;
        "conversations.visit_lost" VisitLost { centre: String, from: i64 } => Person;
        "conversations.visit_marked" VisitMarked { state: String } => Person;
        "conversations.visit_outcome" VisitOutcome { service: Option<String>, is_done: bool } => Person;
        "conversations.visit_waited" VisitWaited { centre: String } => Person;
        "conversations.visit_wait_left" VisitWaitLeft {} => Person;
        "conversations.visit_offered" VisitOffered { centre: String, from: i64 } => Person;
        "conversations.visit_offer_passed" VisitOfferPassed { from: i64 } => Person;
        "conversations.place_taken" PlaceTaken { centre: String, number: i64 } => Person;
        "conversations.place_called" PlaceCalled { number: i64, counter: String } => Person;
        "conversations.place_moved" PlaceMoved { number: i64, counter: Option<String>, service: Option<String> } => Person;
        "conversations.identity_seen" IdentitySeen { document: String, person: String } => Person;
    }
}
