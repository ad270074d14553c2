//! Where the exchange fetches sounds: a listener of its own, for that machine alone. It answers `GET` of a name, and
//! nothing else.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::timeout;

use super::Speech;

/// How long a request may take, with the making of its words.
const PATIENCE: Duration = Duration::from_secs(15);
const MOST_BYTES: usize = 8 * 1024;
/// More at the same time wait.
const MOST_CONNECTIONS: usize = 200;

impl Speech {
    /// Answers until it is time to end.
    pub async fn serve(self, listener: TcpListener, mut until: watch::Receiver<bool>) {
        let mut open = JoinSet::new();
        let over = async {
            let _ = until.wait_for(|is_over| *is_over).await;
        };
        let mut over = std::pin::pin!(over);
        loop {
            tokio::select! {
                () = &mut over => return,
                Some(_) = open.join_next() => {}
                taken = listener.accept(), if open.len() < MOST_CONNECTIONS => match taken {
                    Ok((stream, _)) => {
                        let speech = self.clone();
                        open.spawn(async move {
                            let _ = timeout(PATIENCE, answer(&speech, stream)).await;
                        });
                    }
                    // No more files may be open, for the moment.
                    Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
                },
            }
        }
    }
}

async fn answer(speech: &Speech, mut stream: TcpStream) -> std::io::Result<()> {
    let mut asked = Vec::new();
    while !asked.windows(4).any(|four| four == b"\r\n\r\n") {
        if asked.len() > MOST_BYTES || stream.read_buf(&mut asked).await? == 0 {
            return Ok(());
        }
    }
    let asked = String::from_utf8_lossy(&asked);
    let name = asked.strip_prefix("GET /").and_then(|rest| rest.split([' ', '?']).next());
    let found = match name {
        Some(name) => speech.file(name).await,
        None => None,
    };
    let (status, keep, file) = match &found {
        Some((file, true)) => ("200 OK", "public, max-age=86400", file.as_slice()),
        Some((file, false)) => ("200 OK", "no-store", file.as_slice()),
        None => ("404 Not Found", "no-store", [].as_slice()),
    };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: audio/wav\r\nContent-Length: {}\r\nCache-Control: {keep}\r\n\
         X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        file.len()
    );
    stream.write_all(head.as_bytes()).await?;
    stream.write_all(file).await?;
    stream.shutdown().await
}
