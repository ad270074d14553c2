//! The sockets: who may connect, how long one waits, and when the server ends.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, UnixListener};
use tokio::sync::{Semaphore, watch};
use tokio::time::timeout;

use super::Limits;
use super::lines::Lines;
use super::session::{Answer, Envelope, Reaction, Session};
use crate::Error;
use crate::connection::Stream;

/// Who takes the mails.
pub trait Handler: Clone + Send + Sync + 'static {
    /// Whether an address is one of ours.
    fn is_ours(&self, address: &str) -> bool;

    /// Stores a mail for good, or does not; one answer for each recipient.
    fn take(&self, mail: Envelope) -> impl Future<Output = Vec<Answer>> + Send;
}

/// Where it listens.
#[derive(Debug)]
pub enum Listener {
    Tcp(TcpListener),
    Unix(UnixListener, PathBuf),
}

impl Listener {
    /// At `HOST:PORT`, or at the path of a socket.
    ///
    /// # Errors
    /// If nothing can listen there.
    pub async fn bind(address: &str) -> Result<Listener, Error> {
        let path = address.strip_prefix("unix:").or_else(|| address.starts_with('/').then_some(address));
        let Some(path) = path.map(PathBuf::from) else {
            let listener = TcpListener::bind(address).await;
            return listener
                .map(Listener::Tcp)
                .map_err(|error| Error::Settings(format!("cannot listen for mail on {address}: {error}")));
        };
        // The socket of a process that was killed is still there; that of a living one is answered.
        let is_left = path.exists() && tokio::net::UnixStream::connect(&path).await.is_err();
        if is_left {
            let _ = std::fs::remove_file(&path);
        }
        UnixListener::bind(&path)
            .map(|listener| Listener::Unix(listener, path))
            .map_err(|error| Error::Settings(format!("cannot listen for mail on {address}: {error}")))
    }

    /// The port, if it has one.
    pub fn port(&self) -> Option<u16> {
        match self {
            Listener::Tcp(listener) => listener.local_addr().ok().map(|address| address.port()),
            Listener::Unix(..) => None,
        }
    }

    async fn accept(&self) -> io::Result<Box<dyn Stream>> {
        Ok(match self {
            Listener::Tcp(listener) => Box::new(listener.accept().await?.0),
            Listener::Unix(listener, _) => Box::new(listener.accept().await?.0),
        })
    }
}

/// Serves until it is told to stop. Mails that are being stored then are stored and answered.
pub async fn serve<H: Handler>(listener: Listener, handler: H, limits: Limits, mut stop: watch::Receiver<bool>) {
    let free = Arc::new(Semaphore::new(limits.connections));
    let most = u32::try_from(limits.connections).unwrap_or(u32::MAX);
    loop {
        let stream = tokio::select! {
            stream = listener.accept() => stream,
            _ = stop.wait_for(|stop| *stop) => break,
        };
        let Ok(mut stream) = stream else {
            // Out of files, for example: others end meanwhile.
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
            continue;
        };
        let (handler, mut stop) = (handler.clone(), stop.clone());
        let place = Arc::clone(&free).try_acquire_owned();
        tokio::spawn(async move {
            let Ok(_place) = place else {
                let _ = stream.write_all(b"421 4.3.2 too many connections, try again\r\n").await;
                return;
            };
            // A client that goes away in the middle tries again.
            let _ = conversation(stream, &handler, limits, &mut stop).await;
        });
    }
    let _ = timeout(limits.idle, free.acquire_many(most)).await;
    if let Listener::Unix(_, path) = &listener {
        let _ = std::fs::remove_file(path);
    }
}

async fn conversation<H: Handler>(
    mut stream: Box<dyn Stream>,
    handler: &H,
    limits: Limits,
    stop: &mut watch::Receiver<bool>,
) -> io::Result<()> {
    let (mut session, mut lines) = (Session::new(limits), Lines::default());
    stream.write_all(Session::greeting().as_bytes()).await?;
    let mut bytes = vec![0; 16 * 1024];
    loop {
        while let Some(line) = lines.next(session.longest()) {
            let said = match session.line(line, |address| handler.is_ours(address)) {
                Reaction::GoOn => continue,
                Reaction::Say(said) => said,
                Reaction::Close(said) => {
                    stream.write_all(said.as_bytes()).await?;
                    return stream.shutdown().await;
                }
                Reaction::Take(envelope) => {
                    let due = envelope.to.len();
                    let answers = handler.take(envelope).await.into_iter().chain(std::iter::repeat(Answer::NotNow));
                    answers.take(due).map(Answer::said).collect()
                }
            };
            stream.write_all(said.as_bytes()).await?;
        }
        let read = tokio::select! {
            read = timeout(limits.idle, stream.read(&mut bytes)) => Some(read),
            _ = stop.wait_for(|stop| *stop) => None,
        };
        let last: &[u8] = match read {
            Some(Ok(read)) => match read? {
                0 => return Ok(()),
                read => {
                    lines.push(bytes.get(..read).unwrap_or_default());
                    continue;
                }
            },
            Some(Err(_)) => b"421 4.4.2 nothing was said for too long\r\n",
            None => b"421 4.3.2 the server ends, try again\r\n",
        };
        stream.write_all(last).await?;
        return stream.shutdown().await;
    }
}
