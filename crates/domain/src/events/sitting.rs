//! What can happen while an officer goes through something with a person, at a counter or on the telephone.

use super::{Audience, aggregate};

aggregate! {
    /// What happened in a sitting.
    SittingEvent as Sitting {
        "assisted.began" Began { channel: String, checked: String, sitting: String },
        "assisted.opened" Opened { channel: String, checked: String },
        "assisted.code_told" CodeTold { how: String, channel: String },
        "assisted.declared" Declared {
            channel: String, how: String, words: String, checked: String, application: String,
        },
        "assisted.ended" Ended { sitting: String },
    }
}

impl SittingEvent {
    pub fn audience(&self) -> Audience {
        match self {
            SittingEvent::Began { .. }
            | SittingEvent::Opened { .. }
            | SittingEvent::CodeTold { .. }
            | SittingEvent::Declared { .. }
            | SittingEvent::Ended { .. } => Audience::Person,
        }
    }
}
