//! The names of channels, for people and officers alike.

use catalogue::Channel;

use super::Locale;

impl Locale {
    /// The name of a channel in a list: "By phone".
    pub fn channel(&self, channel: Channel) -> String {
        self.text(match channel {
            Channel::Web => "channel-web",
            Channel::Phone => "channel-phone",
            Channel::Sms => "channel-sms",
            Channel::Push => "channel-push",
            Channel::Email => "channel-email",
            Channel::Chat => "channel-chat",
            Channel::Social => "channel-social",
            Channel::Counter => "channel-counter",
            Channel::Post => "channel-post",
        })
    }
}
