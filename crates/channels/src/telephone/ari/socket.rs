//! The socket over which Asterisk tells what happens.

use std::time::Duration;

use tokio::time::{Interval, interval, timeout};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::protocol::WebSocketConfig;
use tokio_tungstenite::{WebSocketStream, client_async_with_config};

use super::event::{self, Notice};
use super::http::Ari;
use crate::Error;
use crate::connection::{Stream, connect};

/// How long it may take to open.
const PATIENCE: Duration = Duration::from_secs(5);
/// How often it is asked whether it is there; one on which nothing came for twice as long is broken.
const ASKED_EVERY: Duration = Duration::from_secs(10);
const MOST_BYTES: usize = 1024 * 1024;

pub(super) struct Socket {
    stream: WebSocketStream<Box<dyn Stream>>,
    ticks: Interval,
    is_alive: bool,
}

impl Socket {
    /// Opens it; from then on Asterisk gives this application its calls.
    pub(super) async fn open(ari: &Ari) -> Result<Socket, Error> {
        let url = ari.at(&["events"], &[("app", &ari.app)]);
        let is_encrypted = url.scheme() == "https";
        let (host, port) = (url.host_str().unwrap_or_default().to_owned(), url.port_or_known_default().unwrap_or(8088));
        let address = url.as_str().replacen("http", "ws", 1);
        let settings = |error: &dyn std::fmt::Display| Error::Settings(error.to_string());
        let mut request = address.into_client_request().map_err(|error| settings(&error))?;
        request.headers_mut().insert("authorization", ari.key().parse().map_err(|error| settings(&error))?);
        let opened = timeout(PATIENCE, async {
            let stream = connect((host.trim_matches(['[', ']']), port), is_encrypted).await?;
            let config = WebSocketConfig::default().max_message_size(Some(MOST_BYTES));
            let opened = client_async_with_config(request, stream, Some(config)).await;
            opened.map_err(|error| Error::Passing(format!("Asterisk opens no socket: {error}")))
        });
        let (stream, _) = opened.await.map_err(|_| Error::Passing("Asterisk does not answer".to_owned()))??;
        let mut ticks = interval(ASKED_EVERY);
        ticks.reset();
        Ok(Socket { stream, ticks, is_alive: true })
    }

    /// The next event. Nothing is lost if this is dropped while it waits.
    pub(super) async fn next(&mut self) -> Result<Notice, Error> {
        use futures_util::{SinkExt, StreamExt};
        let broken = |error: &dyn std::fmt::Display| Error::Passing(format!("the socket of Asterisk broke: {error}"));
        loop {
            tokio::select! {
                came = self.stream.next() => {
                    self.is_alive = true;
                    match came {
                        Some(Ok(Message::Text(text))) => return Ok(event::read(&text)),
                        Some(Ok(Message::Close(_))) | None => return Err(broken(&"it was closed")),
                        Some(Ok(_)) => {}
                        Some(Err(error)) => return Err(broken(&error)),
                    }
                }
                _ = self.ticks.tick() => {
                    if !self.is_alive {
                        return Err(broken(&"nothing came for twenty seconds"));
                    }
                    self.is_alive = false;
                    let asked = self.stream.send(Message::Ping(Vec::new().into()));
                    let asked = timeout(PATIENCE, asked).await.map_err(|error| broken(&error))?;
                    asked.map_err(|error| broken(&error))?;
                }
            }
        }
    }
}
