//! Events of an assisted session, in which an officer goes through something with a person at a counter or by
//! telephone.

use super::aggregate;

aggregate! {
    /// Events of an assisted session.
    SittingEvent as Sitting {
        "assisted.began" Began { channel: String, checked: String, sitting: String } => Person;
        "assisted.opened" Opened { channel: String, checked: String } => Person;
        "assisted.code_told" CodeTold { how: String, channel: String } => Person;
        "assisted.declared" Declared {
            channel: String, how: String, words: String, checked: String, application: String,
        } => Person;
        "assisted.ended" Ended { sitting: String } => Person;
    }
}
