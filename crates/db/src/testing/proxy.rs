//! A proxy to PostgreSQL that a test can cut, stop, or make lose the answer to a commit.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use sqlx::postgres::PgConnectOptions;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// The simple query that ends a transaction, in wire format.
const COMMIT: &[u8] = b"COMMIT\0";

pub struct Proxy {
    here: SocketAddr,
    address: String,
    line: ProxyLink,
    listening: Option<JoinHandle<()>>,
}

#[derive(Clone)]
struct ProxyLink {
    server: String,
    cut: watch::Sender<()>,
    loses_commit: Arc<AtomicBool>,
}

impl Proxy {
    pub(super) async fn to(address: &str) -> std::io::Result<Proxy> {
        let options: PgConnectOptions = address.parse().map_err(std::io::Error::other)?;
        let server = format!("{}:{}", options.get_host(), options.get_port());
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let here = listener.local_addr()?;
        let line = ProxyLink { server, cut: watch::Sender::new(()), loses_commit: Arc::default() };
        let address = address.replacen(&line.server, &here.to_string(), 1);
        let listening = Some(tokio::spawn(line.clone().listen(listener)));
        Ok(Proxy { here, address, line, listening })
    }

    /// The address of the database through this proxy.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Cuts every connection; new ones are accepted as before.
    pub fn cut(&self) {
        self.line.cut.send_replace(());
    }

    /// Cuts every connection and accepts no new ones, like a server that is down.
    pub async fn stop(&mut self) {
        if let Some(listening) = self.listening.take() {
            listening.abort();
            let _ = listening.await;
        }
        self.cut();
    }

    /// Accepts connections again.
    pub async fn start(&mut self) -> std::io::Result<()> {
        let listener = TcpListener::bind(self.here).await?;
        self.listening = Some(tokio::spawn(self.line.clone().listen(listener)));
        Ok(())
    }

    /// The next commit reaches the server and is stored, but its answer is lost with the connection.
    pub fn lose_the_next_commit(&self) {
        self.line.loses_commit.store(true, Ordering::SeqCst);
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        if let Some(listening) = &self.listening {
            listening.abort();
        }
    }
}

impl ProxyLink {
    async fn listen(self, listener: TcpListener) {
        while let Ok((client, _)) = listener.accept().await {
            let line = self.clone();
            tokio::spawn(async move {
                let mut cut = line.cut.subscribe();
                tokio::select! {
                    _ = cut.changed() => {}
                    _ = line.carry(client) => {}
                }
            });
        }
    }

    /// Returns, closing both connections, as soon as either side has closed.
    async fn carry(&self, client: TcpStream) -> std::io::Result<()> {
        let server = TcpStream::connect(&self.server).await?;
        let (mut from_client, mut to_client) = client.into_split();
        let (mut from_server, mut to_server) = server.into_split();
        let (lost, mut is_lost) = watch::channel(false);
        let asks = async {
            let mut buffer = vec![0; 64 * 1024];
            loop {
                let read = from_client.read(&mut buffer).await?;
                let commits = buffer[..read].windows(COMMIT.len()).any(|bytes| bytes == COMMIT);
                if commits && self.loses_commit.swap(false, Ordering::SeqCst) {
                    lost.send_replace(true);
                }
                if read == 0 {
                    return Ok(());
                }
                to_server.write_all(&buffer[..read]).await?;
            }
        };
        tokio::select! {
            done = asks => done,
            done = answers(&mut from_server, &mut to_client, &mut is_lost) => done,
        }
    }
}

/// Forwards answers; the first one after the commit that is to be lost closes the connection instead.
async fn answers(
    from: &mut (impl AsyncRead + Unpin),
    to: &mut (impl AsyncWrite + Unpin),
    is_lost: &mut watch::Receiver<bool>,
) -> std::io::Result<()> {
    let mut buffer = vec![0; 64 * 1024];
    loop {
        let read = from.read(&mut buffer).await?;
        if read == 0 || *is_lost.borrow() {
            return Ok(());
        }
        to.write_all(&buffer[..read]).await?;
    }
}
