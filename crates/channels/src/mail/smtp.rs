//! Sends through a mail server.

use std::time::Duration;

use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};

use super::{Mail, message};
use crate::Error;

/// If a mail server takes longer than this, it is tried again later.
const PATIENCE: Duration = Duration::from_secs(20);

pub(super) struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: String,
}

impl Smtp {
    pub(super) fn new(server: &str, from: &str) -> Result<Self, Error> {
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(server).map_err(|error| {
            Error::Settings(format!(
                "the mail server is written smtp://HOST:PORT or smtps://NAME:PASSWORD@HOST: {error}"
            ))
        })?;
        from.parse::<lettre::message::Mailbox>()
            .map_err(|error| Error::Settings(format!("the sender `{from}` is no email address: {error}")))?;
        Ok(Smtp { transport: builder.timeout(Some(PATIENCE)).build(), from: from.to_owned() })
    }

    pub(super) async fn send(&self, mail: &Mail) -> Result<(), Error> {
        let message = message::message(mail, &self.from)?;
        match self.transport.send(message).await {
            Ok(_) => Ok(()),
            Err(error) if error.is_permanent() => Err(Error::Refused(error.to_string())),
            Err(error) => Err(Error::Passing(error.to_string())),
        }
    }
}
