//! The channels between people and agencies: one list for manifests, preferences, letters, sittings and conversations.

/// A channel between people and agencies. Stored, and written in manifests, by its [name](Channel::name).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Channel {
    /// The pages: the person reads and writes there.
    Web,
    Phone,
    /// Text messages.
    Sms,
    /// A message on a device that the person chose for it.
    Push,
    Email,
    Chat,
    /// Accounts on social media.
    Social,
    /// In person, at a service centre.
    Counter,
    /// On paper.
    Post,
}

impl Channel {
    pub const ALL: [Channel; 9] = [
        Channel::Web,
        Channel::Phone,
        Channel::Sms,
        Channel::Push,
        Channel::Email,
        Channel::Chat,
        Channel::Social,
        Channel::Counter,
        Channel::Post,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Channel::Web => "web",
            Channel::Phone => "phone",
            Channel::Sms => "sms",
            Channel::Push => "push",
            Channel::Email => "email",
            Channel::Chat => "chat",
            Channel::Social => "social",
            Channel::Counter => "counter",
            Channel::Post => "post",
        }
    }

    pub fn of(name: &str) -> Option<Channel> {
        Channel::ALL.into_iter().find(|channel| channel.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::Channel;

    #[test]
    fn each_name_is_read_back_and_a_strange_one_is_none() {
        assert!(Channel::ALL.into_iter().all(|channel| Channel::of(channel.name()) == Some(channel)));
        assert_eq!(Channel::of("fax"), None);
    }
}
