//! Connections: how many, how long each may take its time, and how they end when the process is told to stop.
//!
//! One computer with little to do can hold open as many connections as a machine has. So a head, a body and a silence
//! have limits of time, one address has its share, and anyone who comes when all are taken hears so at once.

use std::collections::HashMap;
use std::convert::Infallible;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::ConnectInfo;
use axum::http::{HeaderValue, Request, Response, header};
use futures_util::{Stream, StreamExt, stream};
use hyper::body::{Body as _, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, sleep_until, timeout};
use tower::ServiceExt;

use super::limits::network;

/// A head that is larger is no browser's.
const HEAD: usize = 64 * 1024;

/// How long an open page waits before it asks another process for its stream, in milliseconds.
const RETRY: &str = "retry: 2000\n\n";

const FULL: &[u8] = b"HTTP/1.1 503 Service Unavailable\r\nretry-after: 5\r\nconnection: close\r\n\
    content-type: text/plain\r\ncontent-length: 44\r\n\r\nToo many people are here. Try again shortly.";

/// What connections may take.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Connections at the same time.
    pub connections: usize,
    /// Of one address; `None` behind a proxy, whose address is the only one.
    pub per_address: Option<usize>,
    /// For the head of a request, and for the silence before the next one.
    pub head: Duration,
    /// Between two pieces of a body.
    pub body: Duration,
    /// For a whole body.
    pub longest_body: Duration,
    /// For requests that have begun, once the process is to stop.
    pub grace: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            connections: 800,
            per_address: Some(200),
            head: Duration::from_secs(30),
            body: Duration::from_secs(20),
            longest_body: Duration::from_secs(600),
            grace: Duration::from_secs(7),
        }
    }
}

/// A body came too slowly: the person's connection, or somebody who means harm.
#[derive(Debug, thiserror::Error)]
#[error("the body did not come in time")]
pub struct Late;

/// Answers requests until `stop` becomes true. Then nobody new is let in, streams end, and requests that have begun
/// are finished within the grace.
///
/// # Errors
/// Never at present; a connection that fails concerns nobody else.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    limits: Limits,
    mut stop: watch::Receiver<bool>,
) -> io::Result<()> {
    let places = Places::new(limits);
    let mut open = JoinSet::new();
    loop {
        let (stream, peer) = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    // Such as too many open files: the next moment may be better.
                    tracing::warn!(%error, "a connection could not be taken");
                    sleep(Duration::from_millis(100)).await;
                    continue;
                }
            },
            Some(_) = open.join_next() => continue,
            () = told(&mut stop) => break,
        };
        match places.take(peer.ip()) {
            Some(place) => drop(open.spawn(connection(stream, peer, router.clone(), limits, stop.clone(), place))),
            None => drop(open.spawn(full(stream))),
        }
    }
    drop(listener);
    let ended = timeout(limits.grace, async { while open.join_next().await.is_some() {} }).await;
    if ended.is_err() {
        tracing::warn!(left = open.len(), "requests were cut off: they took longer than the time to stop");
        open.shutdown().await;
    }
    Ok(())
}

/// Returns once the process is to stop.
async fn told(stop: &mut watch::Receiver<bool>) {
    let _ = stop.wait_for(|stop| *stop).await;
}

/// Anyone who comes when all places are taken hears so at once.
async fn full(mut stream: TcpStream) {
    let say = async {
        stream.write_all(FULL).await?;
        stream.shutdown().await
    };
    let _ = timeout(Duration::from_secs(1), say).await;
}

async fn connection(
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    limits: Limits,
    mut stop: watch::Receiver<bool>,
    place: Place,
) {
    let stopped = stop.clone();
    let service = service_fn(move |request: Request<Incoming>| {
        let (router, stopped) = (router.clone(), stopped.clone());
        async move {
            let mut request = request.map(|body| in_time(body, limits));
            request.extensions_mut().insert(ConnectInfo(peer));
            let Ok(response) = router.oneshot(request).await;
            Ok::<_, Infallible>(until_stopped(response, stopped))
        }
    });
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(limits.head).max_buf_size(HEAD);
    let mut connection = std::pin::pin!(http.serve_connection(TokioIo::new(stream), service));
    let ended = tokio::select! {
        ended = connection.as_mut() => ended,
        () = told(&mut stop) => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%error, "a connection ended early");
    }
    drop(place);
}

/// The body as it comes, or [`Late`] when it does not come in time.
fn in_time(body: Incoming, limits: Limits) -> Body {
    if body.is_end_stream() {
        return Body::empty();
    }
    let until = Instant::now() + limits.longest_body;
    let pieces = Body::new(body).into_data_stream();
    Body::from_stream(stream::unfold(Some(pieces), move |pieces| async move {
        let mut pieces = pieces?;
        let piece = tokio::select! {
            piece = timeout(limits.body, pieces.next()) => piece.unwrap_or_else(|_| Some(Err(axum::Error::new(Late)))),
            () = sleep_until(until) => Some(Err(axum::Error::new(Late))),
        }?;
        let is_broken = piece.is_err();
        Some((piece, (!is_broken).then_some(pieces)))
    }))
}

/// A stream of events would keep its connection, and with it the process. It ends with the stop, and its page is told
/// to ask again soon: by then another process answers.
fn until_stopped(response: Response<Body>, stop: watch::Receiver<bool>) -> Response<Body> {
    let kind = response.headers().get(header::CONTENT_TYPE).map(HeaderValue::as_bytes);
    match kind.is_some_and(|kind| kind.starts_with(b"text/event-stream")) {
        true => response.map(|body| Body::from_stream(ending(body.into_data_stream(), stop))),
        false => response,
    }
}

fn ending<E>(
    events: impl Stream<Item = Result<Bytes, E>> + Send + 'static,
    mut stop: watch::Receiver<bool>,
) -> impl Stream<Item = Result<Bytes, E>> {
    let stopped = async move { told(&mut stop).await };
    let last = stream::iter([Ok(Bytes::from_static(RETRY.as_bytes()))]);
    events.take_until(stopped).chain(last)
}

/// Who has how many connections.
#[derive(Clone)]
struct Places {
    limits: Limits,
    taken: Arc<Mutex<Taken>>,
}

#[derive(Default)]
struct Taken {
    all: usize,
    by_address: HashMap<IpAddr, usize>,
}

/// One connection's place, free again when it is dropped.
struct Place {
    of: Places,
    address: IpAddr,
}

impl Places {
    fn new(limits: Limits) -> Self {
        Places { limits, taken: Arc::default() }
    }

    fn take(&self, address: IpAddr) -> Option<Place> {
        let address = network(address);
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let own = taken.by_address.get(&address).copied().unwrap_or(0);
        if taken.all >= self.limits.connections || self.limits.per_address.is_some_and(|most| own >= most) {
            return None;
        }
        taken.all += 1;
        taken.by_address.insert(address, own + 1);
        Some(Place { of: self.clone(), address })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut taken = self.of.taken.lock().unwrap_or_else(PoisonError::into_inner);
        taken.all -= 1;
        if let Some(own) = taken.by_address.get_mut(&self.address) {
            *own -= 1;
            if *own == 0 {
                taken.by_address.remove(&self.address);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_free_again_when_its_connection_has_ended() {
        let places = Places::new(Limits { connections: 3, per_address: Some(2), ..Limits::default() });
        let (one, other) = (IpAddr::from([192, 0, 2, 1]), IpAddr::from([192, 0, 2, 2]));
        let first = places.take(one);
        let _second = places.take(one);
        assert!(places.take(one).is_none(), "one address has its share");
        let third = places.take(other);
        assert!(third.is_some() && places.take(other).is_none(), "there are three in all");
        drop(first);
        assert!(places.take(one).is_some());
    }
}
