//! The real server on a real port: how many connections one client can open, and graceful shutdown.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::{get, post};
use futures_util::stream;
use pages::web::serving::{Limits, serve};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, watch};
use tokio::task::JoinHandle;
use tokio::time::timeout;

/// A limit short enough for a quick test, and a wait so long that it would fail it.
const SHORT: Duration = Duration::from_millis(50);
const LONG: Duration = Duration::from_secs(30);

struct Served {
    address: SocketAddr,
    stop: watch::Sender<bool>,
    ends: JoinHandle<std::io::Result<()>>,
}

impl Served {
    async fn with(limits: Limits, router: Router) -> std::io::Result<Served> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let (stop, stopped) = watch::channel(false);
        Ok(Served { address, stop, ends: tokio::spawn(serve(listener, router, limits, stopped)) })
    }

    async fn say(&self, text: &str) -> std::io::Result<TcpStream> {
        let mut stream = TcpStream::connect(self.address).await?;
        stream.write_all(text.as_bytes()).await?;
        Ok(stream)
    }
}

/// Everything received until the server closes the connection.
async fn rest(stream: &mut TcpStream) -> anyhow::Result<String> {
    let mut all = Vec::new();
    // A connection that was reset is closed as well.
    let _ = timeout(LONG, stream.read_to_end(&mut all)).await?;
    Ok(String::from_utf8_lossy(&all).into_owned())
}

async fn until(stream: &mut TcpStream, wanted: &str) -> anyhow::Result<String> {
    let (mut all, mut piece) = (String::new(), [0; 1024]);
    while !all.contains(wanted) {
        let read = timeout(LONG, stream.read(&mut piece)).await??;
        anyhow::ensure!(read > 0, "it closed after: {all}");
        all.push_str(&String::from_utf8_lossy(&piece[..read]));
    }
    Ok(all)
}

fn pages() -> Router {
    let taken = async |body: Result<Bytes, _>| body.map_or(StatusCode::REQUEST_TIMEOUT, |_| StatusCode::OK);
    Router::new().route("/", get(async || "here")).route("/form", post(taken))
}

#[tokio::test]
async fn a_head_that_never_ends_is_given_up() -> anyhow::Result<()> {
    let served = Served::with(Limits { head: SHORT, ..Limits::default() }, pages()).await?;
    let mut slow = served.say("GET / HTTP/1.1\r\nhost: stoa.test\r\nx-more: ").await?;
    assert!(!rest(&mut slow).await?.contains("200"));
    let mut silent = TcpStream::connect(served.address).await?;
    assert_eq!(rest(&mut silent).await?, "");
    let mut idle = served.say("GET / HTTP/1.1\r\nhost: stoa.test\r\n\r\n").await?;
    let answer = rest(&mut idle).await?;
    assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with("here"), "{answer}");
    Ok(())
}

#[tokio::test]
async fn a_body_that_does_not_come_is_given_up() -> anyhow::Result<()> {
    for limits in [Limits { body: SHORT, ..Limits::default() }, Limits { longest_body: SHORT, ..Limits::default() }] {
        let served = Served::with(limits, pages()).await?;
        let head = "POST /form HTTP/1.1\r\nhost: stoa.test\r\ncontent-length: 100\r\n\r\nonly this";
        let mut slow = served.say(head).await?;
        let answer = rest(&mut slow).await?;
        assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
    }
    Ok(())
}

#[tokio::test]
async fn one_address_has_its_share_and_no_more() -> anyhow::Result<()> {
    for limits in [
        Limits { per_address: Some(2), ..Limits::default() },
        Limits { connections: 2, per_address: None, ..Limits::default() },
    ] {
        let served = Served::with(limits, pages()).await?;
        let request = "GET / HTTP/1.1\r\nhost: stoa.test\r\n\r\n";
        let mut held = Vec::new();
        for _ in 0..2 {
            let mut stream = served.say(request).await?;
            until(&mut stream, "here").await?;
            held.push(stream);
        }
        let mut third = TcpStream::connect(served.address).await?;
        let answer = rest(&mut third).await?;
        assert!(answer.starts_with("HTTP/1.1 503") && answer.contains("retry-after: 5"), "{answer}");
        for mut stream in held {
            stream.write_all(request.as_bytes()).await?;
            until(&mut stream, "here").await?;
        }
    }
    Ok(())
}

#[tokio::test]
async fn told_to_stop_it_ends_streams_and_finishes_what_has_begun() -> anyhow::Result<()> {
    let (begun, go) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let signals = (Arc::clone(&begun), Arc::clone(&go));
    let slow = async move || {
        signals.0.notify_one();
        signals.1.notified().await;
        "stored"
    };
    let events = async || {
        let first = stream::iter([Ok::<_, Infallible>(Bytes::from_static(b"data: first\n\n"))]);
        let all = futures_util::StreamExt::chain(first, stream::pending());
        ([(header::CONTENT_TYPE, "text/event-stream")], Body::from_stream(all)).into_response()
    };
    let router = Router::new().route("/slow", get(slow)).route("/stream", get(events));
    let served = Served::with(Limits { grace: LONG, ..Limits::default() }, router).await?;
    let mut desk = served.say("GET /stream HTTP/1.1\r\nhost: stoa.test\r\n\r\n").await?;
    until(&mut desk, "data: first").await?;
    let mut form = served.say("GET /slow HTTP/1.1\r\nhost: stoa.test\r\n\r\n").await?;
    begun.notified().await;
    served.stop.send_replace(true);
    let last = rest(&mut desk).await?;
    assert!(last.contains("retry: 2000"), "{last}");
    go.notify_one();
    let answer = rest(&mut form).await?;
    assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with("stored"), "{answer}");
    timeout(LONG, served.ends).await???;
    assert!(TcpStream::connect(served.address).await.is_err(), "nobody new is let in");
    Ok(())
}

#[tokio::test]
async fn what_never_ends_does_not_keep_it_from_stopping() -> anyhow::Result<()> {
    let begun = Arc::new(Notify::new());
    let signal = Arc::clone(&begun);
    let endless = async move || {
        signal.notify_one();
        std::future::pending::<()>().await;
    };
    let served = Served::with(Limits { grace: SHORT, ..Limits::default() }, Router::new().route("/", get(endless)));
    let served = served.await?;
    let mut caller = served.say("GET / HTTP/1.1\r\nhost: stoa.test\r\n\r\n").await?;
    begun.notified().await;
    served.stop.send_replace(true);
    timeout(LONG, served.ends).await???;
    assert_eq!(rest(&mut caller).await?, "");
    Ok(())
}
