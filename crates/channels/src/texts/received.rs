//! What a webhook brings: messages, and what became of those that were sent.

/// A request of a provider.
#[derive(Clone, Copy, Debug)]
pub struct Webhook<'w> {
    /// The whole address under which the provider knows it, with its query.
    pub address: &'w str,
    /// The value of the header that carries the provider's proof; empty without it.
    pub proof: &'w str,
    pub body: &'w [u8],
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrived {
    Message(Received),
    Delivery(Delivery),
}

/// A message from somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// The provider's permanent name of it.
    pub id: String,
    /// A number as `+61491570156`; an account as its service names it.
    pub from: String,
    /// How they call themselves there, where the service says it.
    pub name: Option<String>,
    pub words: String,
    /// How many pictures or files came with it, which only the provider has.
    pub files: usize,
    /// Milliseconds since 1970, where the provider says it.
    pub sent_at: Option<i64>,
    /// Whether it is SMS; otherwise an account on social media.
    pub is_sms: bool,
}

/// What became of a message that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// The provider's name of the message.
    pub id: String,
    /// `None` while it is on its way.
    pub arrived: Option<bool>,
    /// Why it did not arrive, in the provider's words.
    pub problem: Option<String>,
}
