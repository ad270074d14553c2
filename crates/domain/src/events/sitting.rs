//! What can happen while an officer goes through something with a person, at a counter or on the telephone.

use super::aggregate;

aggregate! {
    /// What happened in a sitting.
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
