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
    Part(Part),
    Delivery(Delivery),
    /// What became of a post that everybody could read.
    Post(PostNews),
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
    /// Pictures and files that came with it, which only the provider has yet.
    pub files: Vec<RemoteFile>,
    /// Milliseconds since 1970, where the provider says it.
    pub sent_at: Option<i64>,
    /// Whether it is SMS; otherwise an account on social media.
    pub is_sms: bool,
    /// The language that its author named, as a BCP 47 tag.
    pub language: Option<String>,
    /// Whether a program runs the account, by its own profile.
    pub is_machine: bool,
    /// Where it stands, if everybody can read it.
    pub post: Option<Post>,
    /// For providers that give no permanent names: the connection over which it came. What comes again over another one
    /// may be the same.
    pub line: Option<String>,
}

/// A picture or a file that the provider has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RemoteFile {
    /// As its sender called it; empty if the provider does not say it.
    pub name: String,
    /// For [`Texts::fetch`](super::Texts::fetch). `None` if the provider does not give it to us.
    pub place: Option<String>,
}

/// A part of a longer message; the others come by themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The message as far as this part has its words.
    pub received: Received,
    /// What its parts have in common, beside their sender and their number.
    pub reference: i64,
    pub total: i64,
    /// From one on.
    pub number: i64,
}

/// A post that everybody can read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    pub service: Service,
    /// The service's name of it, by which it is answered.
    pub id: String,
    /// Its page.
    pub link: Option<String>,
    /// Whether it was there before, and its author changed it.
    pub is_change: bool,
}

/// A place where people post in public.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Service {
    Facebook,
    Mastodon,
    X,
}

impl Service {
    pub const ALL: [Service; 3] = [Service::Facebook, Service::Mastodon, Service::X];

    /// As it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Service::Facebook => "facebook",
            Service::Mastodon => "mastodon",
            Service::X => "x",
        }
    }

    /// As people call it.
    pub fn title(self) -> &'static str {
        match self {
            Service::Facebook => "Facebook",
            Service::Mastodon => "Mastodon",
            Service::X => "X",
        }
    }

    pub fn of(name: &str) -> Option<Service> {
        Service::ALL.into_iter().find(|service| service.name() == name)
    }
}

/// What became of a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostNews {
    pub service: Service,
    /// As in [`Post`].
    pub id: String,
    pub now: PostState,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PostState {
    Shown,
    /// Its author or we took it out of sight.
    Hidden,
    Removed,
}

/// What a provider told that was asked for news.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Polled {
    /// In the order in which it happened.
    pub arrived: Vec<Arrived>,
    /// From where to ask on, once all of it is kept.
    pub place: Option<String>,
    /// Whether there may be more at once.
    pub is_more: bool,
    /// How many seconds the provider wants to be left alone.
    pub pause: Option<u64>,
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
