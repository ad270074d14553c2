//! The line against an operator of the test, which speaks the units of the standard over TCP.

use std::sync::{Arc, Mutex, PoisonError};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;

use super::pdu::{self, LineMessage, Pdu};
use crate::Error;
use crate::texts::{Arrived, ShortMessage, Texts};

/// The operator's end of a line.
struct Operator(TcpStream);

impl Operator {
    async fn bound(listener: &TcpListener) -> Operator {
        let (stream, _) = listener.accept().await.unwrap();
        let mut operator = Operator(stream);
        let bind = operator.read().await;
        assert_eq!(
            (bind.command, bind.body.as_slice()),
            (pdu::BIND_TRANSCEIVER, b"me\0secret\0\0\x34\0\0\0".as_slice())
        );
        operator.answer(&bind, 0, b"smsc\0").await;
        operator
    }

    async fn read(&mut self) -> Pdu {
        let mut head = [0; pdu::HEAD];
        self.0.read_exact(&mut head).await.unwrap();
        let (rest, mut pdu) = Pdu::head(&head).unwrap();
        pdu.body = vec![0; rest];
        self.0.read_exact(&mut pdu.body).await.unwrap();
        pdu
    }

    async fn answer(&mut self, to: &Pdu, status: u32, body: &[u8]) {
        let answer = Pdu { body: body.to_vec(), ..Pdu::new(to.command | pdu::ANSWER, status, to.sequence) };
        self.0.write_all(&answer.bytes()).await.unwrap();
    }

    /// Delivers a message and returns the status of the answer.
    async fn deliver(&mut self, sequence: u32, message: &LineMessage) -> u32 {
        let pdu = Pdu { body: message.body(), ..Pdu::new(pdu::DELIVER_SM, 0, sequence) };
        self.0.write_all(&pdu.bytes()).await.unwrap();
        let answer = self.read().await;
        assert_eq!((answer.command, answer.sequence), (pdu::DELIVER_SM | pdu::ANSWER, sequence));
        answer.status
    }
}

/// A line to a listener, and what came over it; `stores` says whether it is stored.
async fn line(stores: Arc<Mutex<bool>>) -> (TcpListener, Texts, mpsc::UnboundedReceiver<Arrived>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let texts = Texts::open(&format!("smpp smpp://me:secret@{address} +61400000000")).unwrap();
    let (came, coming) = mpsc::unbounded_channel();
    let held = texts.clone();
    tokio::spawn(async move {
        let take = async |arrived| {
            let is_stored = *stores.lock().unwrap_or_else(PoisonError::into_inner);
            came.send(arrived).unwrap();
            is_stored
        };
        held.hold_line(take, || "l1".to_owned(), drop).await;
    });
    (listener, texts, coming)
}

fn text(words: &str) -> ShortMessage {
    ShortMessage { to: "+61491570156".to_owned(), words: words.to_owned(), key: "note-1".to_owned(), reply: None }
}

fn sending(texts: &Texts, words: &str) -> tokio::task::JoinHandle<Result<String, Error>> {
    let (texts, text) = (texts.clone(), text(words));
    tokio::spawn(async move { texts.send(&text, "").await.map(|sent| sent.id) })
}

/// Tries until the line is bound, which the test cannot see otherwise.
async fn sent(texts: &Texts, words: &str) -> Result<String, Error> {
    loop {
        match sending(texts, words).await.unwrap() {
            Err(Error::Passing(why)) if why.contains("down") => tokio::task::yield_now().await,
            answer => return answer,
        }
    }
}

#[tokio::test]
async fn a_message_is_out_when_the_operator_has_all_its_parts() {
    let (listener, texts, _) = line(Arc::new(Mutex::new(true))).await;
    assert!(matches!(texts.send(&text("Yes"), "").await, Err(Error::Passing(_))), "the line is not there yet");
    let mut operator = Operator::bound(&listener).await;
    let out = tokio::spawn({
        let texts = texts.clone();
        async move { (sent(&texts, "Yes {1}").await, sent(&texts, &"ạ".repeat(100)).await) }
    });
    let first = operator.read().await;
    let message = LineMessage::read(&first.body).unwrap();
    assert_eq!((first.command, message.coding, message.is_registered), (pdu::SUBMIT_SM, 0, true));
    assert_eq!(message.text, b"Yes \x1B\x281\x1B\x29");
    assert_eq!((message.source.kind, message.source.number.as_str()), (1, "61400000000"));
    assert_eq!((message.destination.kind, message.destination.number.as_str()), (1, "61491570156"));
    operator.answer(&first, 0, b"m1\0").await;
    let mut numbers = Vec::new();
    for (id, throttled) in [(b"m2\0", false), (b"m3\0", true)] {
        if throttled {
            let busy = operator.read().await;
            operator.answer(&busy, pdu::THROTTLED, b"").await;
        }
        let part = operator.read().await;
        let message = LineMessage::read(&part.body).unwrap();
        numbers.push((message.part().0.map(|part| (part.number, part.total)), message.is_registered, message.coding));
        operator.answer(&part, 0, id).await;
    }
    assert_eq!(numbers, [(Some((1, 2)), false, 8), (Some((2, 2)), true, 8)]);
    let (one, two) = out.await.unwrap();
    assert_eq!((one.unwrap(), two.unwrap()), ("m1".to_owned(), "m3".to_owned()));
}

#[tokio::test]
async fn what_the_operator_did_not_take_is_not_sent_and_what_it_may_have_taken_is_uncertain() {
    let (listener, texts, _) = line(Arc::new(Mutex::new(true))).await;
    let mut operator = Operator::bound(&listener).await;
    for (status, is) in [
        (pdu::THROTTLED, "passing"),
        (pdu::QUEUE_FULL, "passing"),
        (pdu::SYSTEM_ERROR, "passing"),
        // An invalid destination.
        (0x0B, "refused"),
    ] {
        let out = tokio::spawn({
            let texts = texts.clone();
            async move { sent(&texts, "Yes").await }
        });
        let asked = operator.read().await;
        operator.answer(&asked, status, b"").await;
        let said = match out.await.unwrap() {
            Err(Error::Passing(_)) => "passing",
            Err(Error::Refused(_)) => "refused",
            other => panic!("{other:?}"),
        };
        assert_eq!(said, is, "{status:#x}");
    }
    let out = sending(&texts, "Yes");
    operator.read().await;
    drop(operator);
    assert!(matches!(out.await.unwrap(), Err(Error::Uncertain(_))));
    // The line is made again.
    let mut operator = Operator::bound(&listener).await;
    let out = tokio::spawn({
        let texts = texts.clone();
        async move { sent(&texts, "Yes").await }
    });
    let asked = operator.read().await;
    operator.answer(&asked, 0, b"m9\0").await;
    assert_eq!(out.await.unwrap().unwrap(), "m9");
}

#[tokio::test]
async fn a_message_is_acknowledged_when_it_is_stored() {
    let stores = Arc::new(Mutex::new(false));
    let (listener, _texts, mut coming) = line(Arc::clone(&stores)).await;
    let mut operator = Operator::bound(&listener).await;
    let source = pdu::Address { kind: 1, plan: 1, number: "61491570156".to_owned() };
    let message =
        LineMessage { source: source.clone(), text: b"Where is my form\x3F".to_vec(), ..LineMessage::default() };
    assert_eq!(operator.deliver(5, &message).await, pdu::TRY_AGAIN);
    *stores.lock().unwrap_or_else(PoisonError::into_inner) = true;
    assert_eq!(operator.deliver(6, &message).await, pdu::OK);
    for id in ["smpp:l1:5", "smpp:l1:6"] {
        let Some(Arrived::Message(received)) = coming.recv().await else { panic!("a message") };
        assert_eq!((received.id.as_str(), received.from.as_str()), (id, "+61491570156"));
        assert_eq!((received.words.as_str(), received.line.as_deref()), ("Where is my form?", Some("l1")));
    }
    let head = pdu::head_of_part(9, 2, 2);
    let part = LineMessage {
        source: source.clone(),
        class: 0x40,
        coding: 8,
        text: [head.as_slice(), &[0x66, 0x2F]].concat(),
        ..LineMessage::default()
    };
    assert_eq!(operator.deliver(7, &part).await, pdu::OK);
    let Some(Arrived::Part(part)) = coming.recv().await else { panic!("a part") };
    assert_eq!((part.reference, part.total, part.number, part.received.words.as_str()), (9, 2, 2, "是"));
    let receipt = LineMessage { class: 4, text: b"id:m1 stat:UNDELIV err:001".to_vec(), ..LineMessage::default() };
    assert_eq!(operator.deliver(8, &receipt).await, pdu::OK);
    let Some(Arrived::Delivery(delivery)) = coming.recv().await else { panic!("a receipt") };
    assert_eq!((delivery.id.as_str(), delivery.arrived), ("m1", Some(false)));
    // What is no message is kept by the operator; a question is answered; what nobody knows is refused.
    let odd = Pdu { body: vec![1, 2], ..Pdu::new(pdu::DELIVER_SM, 0, 9) };
    operator.0.write_all(&odd.bytes()).await.unwrap();
    assert_eq!(operator.read().await.status, pdu::TRY_AGAIN);
    operator.0.write_all(&Pdu::new(pdu::ENQUIRE_LINK, 0, 10).bytes()).await.unwrap();
    let answer = operator.read().await;
    assert_eq!((answer.command, answer.status, answer.sequence), (pdu::ENQUIRE_LINK | pdu::ANSWER, 0, 10));
    operator.0.write_all(&Pdu::new(0x77, 0, 11).bytes()).await.unwrap();
    assert_eq!(operator.read().await.command, pdu::GENERIC_NACK);
}

#[test]
fn a_line_is_written_so() {
    for wrong in ["smpp http://a:b@c:1 +61", "smpp smpp://c:1 +61", "smpp nothing +61", "smpp smpp://a:b@c:1"] {
        assert!(matches!(Texts::open(wrong).map(drop), Err(Error::Settings(_))), "{wrong}");
    }
}
