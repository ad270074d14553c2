//! A client of clamd's INSTREAM: the bytes are sent in length-prefixed chunks, one line comes back.

use std::path::PathBuf;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;

use super::Verdict;
use crate::Error;

const PATIENCE: Duration = Duration::from_secs(30);
const PIECE: usize = 64 * 1024;
/// clamd's default limit.
const MOST_BYTES: usize = 25 * 1024 * 1024;
/// A response is one line.
const LONGEST_ANSWER: u64 = 4 * 1024;

#[derive(Clone, Debug)]
pub struct Clamd {
    place: Endpoint,
    pub(super) patience: Duration,
}

#[derive(Clone, Debug)]
enum Endpoint {
    Tcp(String),
    #[cfg(unix)]
    Socket(PathBuf),
}

impl Clamd {
    pub(super) fn new(address: &str) -> Result<Clamd, Error> {
        let place = match address.rsplit_once(':') {
            #[cfg(unix)]
            _ if address.starts_with('/') => Endpoint::Socket(PathBuf::from(address)),
            Some((host, port)) if !host.is_empty() && port.parse::<u16>().is_ok() => Endpoint::Tcp(address.to_owned()),
            _ => {
                return Err(Error::Settings(format!(
                    "clamd is at HOST:PORT or at /the/path/of/a/socket, not {address}"
                )));
            }
        };
        Ok(Clamd { place, patience: PATIENCE })
    }

    pub(super) async fn scan(&self, bytes: &[u8]) -> Result<Verdict, Error> {
        if bytes.len() > MOST_BYTES {
            return Err(Error::Refused("the file is larger than clamd takes".to_owned()));
        }
        let asked = tokio::time::timeout(self.patience, self.ask(bytes)).await;
        let answer = asked.map_err(|_| Error::Passing("clamd took too long".to_owned()))?;
        verdict(&answer.map_err(|error| Error::Passing(format!("clamd: {error}")))?)
    }

    async fn ask(&self, bytes: &[u8]) -> std::io::Result<Vec<u8>> {
        match &self.place {
            Endpoint::Tcp(address) => exchange(TcpStream::connect(address).await?, bytes).await,
            #[cfg(unix)]
            Endpoint::Socket(path) => exchange(tokio::net::UnixStream::connect(path).await?, bytes).await,
        }
    }
}

async fn exchange(mut stream: impl AsyncRead + AsyncWrite + Unpin, bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    stream.write_all(b"zINSTREAM\0").await?;
    for piece in bytes.chunks(PIECE) {
        let length = u32::try_from(piece.len()).unwrap_or(u32::MAX);
        stream.write_all(&length.to_be_bytes()).await?;
        stream.write_all(piece).await?;
    }
    stream.write_all(&0_u32.to_be_bytes()).await?;
    stream.flush().await?;
    let mut answer = Vec::new();
    stream.take(LONGEST_ANSWER).read_to_end(&mut answer).await?;
    Ok(answer)
}

/// Only the two responses that clamd documents are verdicts: if in doubt, a file stays closed.
pub(super) fn verdict(answer: &[u8]) -> Result<Verdict, Error> {
    let text = String::from_utf8_lossy(answer);
    let text = text.trim_end_matches(['\0', '\n', '\r']);
    let said = text.strip_prefix("stream: ");
    let found = said.and_then(|said| said.strip_suffix(" FOUND")).filter(|name| !name.is_empty());
    match (said, found) {
        (Some("OK"), _) => Ok(Verdict::Clean),
        (_, Some(name)) => Ok(Verdict::Infected(name.chars().filter(|c| !c.is_control()).take(200).collect())),
        _ if text.ends_with("ERROR") => Err(Error::Passing(format!("clamd: {text}"))),
        _ => Err(Error::Unfit(format!("clamd said {:?}", text.chars().take(80).collect::<String>()))),
    }
}
