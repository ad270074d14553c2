//! Holding the line: bound again whenever it breaks, asked regularly whether it still is there, and everything that
//! comes over it answered.

use std::collections::HashMap;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt, ReadHalf, split};
use tokio::sync::{mpsc, oneshot};
use tokio::time::{interval, sleep, timeout};

use super::pdu::{self, HEAD, LineMessage, Pdu};
use super::{Order, Smpp, arrived};
use crate::Error;
use crate::connection::{Stream, connect};
use crate::texts::Arrived;

/// How long an operator may take to answer when the line is made.
const PATIENCE: Duration = Duration::from_secs(15);
/// How often it is asked whether it is there; a line on which nothing came for twice as long is broken.
const ASKED_EVERY: Duration = Duration::from_secs(30);
/// From how long to how long it is waited before the line is made again.
const BETWEEN: (Duration, Duration) = (Duration::from_secs(1), Duration::from_secs(60));
/// How many messages may wait for the line, and how many for us.
const WAITING: usize = 10;

/// Why a line ended.
type Ended = Result<std::convert::Infallible, Error>;

impl Smpp {
    /// Holds the line until it is dropped. `take` stores what comes, and says whether it is stored; `name` makes up a
    /// name for each time the line is made; `report` is told why it ended.
    pub(in crate::texts) async fn hold<T: Future<Output = bool>>(
        &self,
        take: impl Fn(Arrived) -> T,
        name: impl Fn() -> String,
        report: impl Fn(Error),
    ) {
        let mut wait = BETWEEN.0;
        loop {
            let ended = match self.bind().await {
                Ok(stream) => {
                    wait = BETWEEN.0;
                    self.serve(stream, &take, &name()).await
                }
                Err(error) => Err(error),
            };
            let Err(error) = ended;
            report(error);
            sleep(wait).await;
            wait = (wait * 2).min(BETWEEN.1);
        }
    }

    async fn bind(&self) -> Result<Box<dyn Stream>, Error> {
        let passing = |error: std::io::Error| Error::Passing(error.to_string());
        let late = |_| Error::Passing("the operator does not answer".to_owned());
        let connected = timeout(PATIENCE, connect((&self.host, self.port), self.is_encrypted)).await;
        let mut stream = connected.map_err(late)??;
        stream.write_all(&pdu::bind(&self.system, &self.password, 1).bytes()).await.map_err(passing)?;
        stream.flush().await.map_err(passing)?;
        let answer = timeout(PATIENCE, async {
            let mut head = [0; HEAD];
            stream.read_exact(&mut head).await.map_err(passing)?;
            let (rest, pdu) = Pdu::head(&head).ok_or_else(|| Error::Unfit("no unit of SMPP".to_owned()))?;
            let mut body = vec![0; rest];
            stream.read_exact(&mut body).await.map_err(passing)?;
            Ok::<_, Error>(pdu)
        });
        let answer = answer.await.map_err(late)??;
        match (answer.command, answer.status) {
            (command, pdu::OK) if command == pdu::BIND_TRANSCEIVER | pdu::ANSWER => Ok(stream),
            (_, status) => Err(Error::Settings(format!("the operator refuses to bind the line: status {status:#x}"))),
        }
    }

    /// Serves a line until it breaks.
    async fn serve<T: Future<Output = bool>>(
        &self,
        stream: Box<dyn Stream>,
        take: &impl Fn(Arrived) -> T,
        name: &str,
    ) -> Ended {
        let (reading, mut writing) = split(stream);
        let (orders, mut ordered) = mpsc::channel::<Order>(WAITING);
        let (read, mut heard) = mpsc::channel::<Pdu>(WAITING);
        let (deliver, mut delivered) = mpsc::channel::<Pdu>(WAITING);
        let (answer, mut answers) = mpsc::channel::<Pdu>(WAITING);
        self.bound(Some(orders));
        let mut pending: HashMap<u32, oneshot::Sender<Result<String, Error>>> = HashMap::new();
        let mut sequence = 1;
        let writes = async {
            let broken = |error: std::io::Error| Error::Passing(error.to_string());
            let (mut ticks, mut is_alive) = (interval(ASKED_EVERY), true);
            ticks.tick().await;
            loop {
                let pdu = tokio::select! {
                    Some(order) = ordered.recv() => {
                        sequence += 1;
                        pending.insert(sequence, order.done);
                        Pdu { body: order.body, ..Pdu::new(pdu::SUBMIT_SM, pdu::OK, sequence) }
                    }
                    Some(answer) = answers.recv() => answer,
                    heard = heard.recv() => {
                        let Some(pdu) = heard else { return Err(Error::Passing("the line was closed".to_owned())) };
                        is_alive = true;
                        match told(pdu, &mut pending, &deliver).await? {
                            Some(answer) => answer,
                            None => continue,
                        }
                    }
                    _ = ticks.tick() => {
                        if !is_alive {
                            return Err(Error::Passing("nothing was heard for a minute".to_owned()));
                        }
                        is_alive = false;
                        sequence += 1;
                        Pdu::new(pdu::ENQUIRE_LINK, pdu::OK, sequence)
                    }
                };
                writing.write_all(&pdu.bytes()).await.map_err(broken)?;
                writing.flush().await.map_err(broken)?;
            }
        };
        // One after the other, in their order, while the line goes on.
        let takes = async {
            while let Some(pdu) = delivered.recv().await {
                let id = format!("smpp:{name}:{}", pdu.sequence);
                let is_stored = match LineMessage::read(&pdu.body).map(|message| arrived(&message, id, name)) {
                    Some(Some(arrived)) => take(arrived).await,
                    // A receipt that names nothing tells nothing.
                    Some(None) => true,
                    None => false,
                };
                let status = if is_stored { pdu::OK } else { pdu::TRY_AGAIN };
                let mut pdu = Pdu::new(pdu::DELIVER_SM | pdu::ANSWER, status, pdu.sequence);
                // The name of the message, which is always empty.
                pdu.body.push(0);
                if answer.send(pdu).await.is_err() {
                    break;
                }
            }
            Err(Error::Passing("the line was closed".to_owned()))
        };
        let ended = tokio::select! {
            ended = writes => ended,
            ended = takes => ended,
            () = hear(reading, read) => Err(Error::Passing("the line was closed".to_owned())),
        };
        // What never was on the line may be offered again; whose answer did not come is dropped, which says so.
        self.bound(None);
        ordered.close();
        while let Ok(order) = ordered.try_recv() {
            let _ = order.done.send(Err(Error::Passing("the operator's line is down".to_owned())));
        }
        ended
    }
}

/// Passes on what comes, until the line breaks.
async fn hear(mut reading: ReadHalf<Box<dyn Stream>>, read: mpsc::Sender<Pdu>) {
    loop {
        let mut head = [0; HEAD];
        if reading.read_exact(&mut head).await.is_err() {
            return;
        }
        let Some((rest, mut pdu)) = Pdu::head(&head) else { return };
        pdu.body = vec![0; rest];
        if reading.read_exact(&mut pdu.body).await.is_err() || read.send(pdu).await.is_err() {
            return;
        }
    }
}

/// What the operator says: the answer to it, if it needs one at once.
async fn told(
    pdu: Pdu,
    pending: &mut HashMap<u32, oneshot::Sender<Result<String, Error>>>,
    deliver: &mpsc::Sender<Pdu>,
) -> Result<Option<Pdu>, Error> {
    let reply = |status| Some(Pdu::new(pdu.command | pdu::ANSWER, status, pdu.sequence));
    Ok(match pdu.command {
        pdu::ENQUIRE_LINK => reply(pdu::OK),
        pdu::DELIVER_SM => {
            // So many wait that the operator keeps this one.
            match deliver.try_send(pdu.clone()) {
                Ok(()) => None,
                Err(_) => {
                    Some(Pdu { body: vec![0], ..Pdu::new(pdu::DELIVER_SM | pdu::ANSWER, pdu::TRY_AGAIN, pdu.sequence) })
                }
            }
        }
        pdu::UNBIND => return Err(Error::Passing("the operator ended the line".to_owned())),
        command if command & pdu::ANSWER != 0 => {
            if let Some(done) = pending.remove(&pdu.sequence) {
                let _ = done.send(outcome(&pdu));
            }
            None
        }
        _ => Some(Pdu::new(pdu::GENERIC_NACK, pdu::INVALID_COMMAND, pdu.sequence)),
    })
}

fn outcome(pdu: &Pdu) -> Result<String, Error> {
    match (pdu.command, pdu.status) {
        (pdu::GENERIC_NACK, status) => {
            Err(Error::Refused(format!("the operator does not know it: status {status:#x}")))
        }
        (_, pdu::OK) => Ok(pdu.text()),
        (_, pdu::THROTTLED | pdu::QUEUE_FULL | pdu::SYSTEM_ERROR | pdu::TRY_AGAIN) => {
            Err(Error::Passing(format!("the operator is busy: status {:#x}", pdu.status)))
        }
        (_, status) => Err(Error::Refused(format!("the operator refuses it: status {status:#x}"))),
    }
}
