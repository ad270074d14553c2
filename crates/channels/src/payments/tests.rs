//! The client against a listener that responds as the provider documents, and the simulated provider.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use super::{NewPayment, Payments, Refund, RefundStatus, Status, http, is_signed};
use crate::Error;
use crate::listening::whole_request;

fn payment(key: &str) -> NewPayment {
    NewPayment {
        amount: 6_500,
        description: "Birth certificate".to_owned(),
        reference: "K7M4PX".to_owned(),
        return_url: "http://stoa.test/back".to_owned(),
        key: key.to_owned(),
    }
}

/// Serves one request and returns it. Without an answer it only listens.
async fn one_request(listener: &TcpListener, answer: Option<String>) -> String {
    let (mut stream, _) = listener.accept().await.unwrap();
    let asked = whole_request(&mut stream).await;
    match answer {
        Some(answer) => stream.write_all(answer.as_bytes()).await.unwrap(),
        // Until the client has given up and closes.
        None => drop(stream.read(&mut [0; 16]).await),
    }
    asked
}

fn answer(status: &str, body: &str) -> Option<String> {
    Some(format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len()))
}

async fn provider(answer: Option<String>) -> (http::Provider, tokio::task::JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    // If there is no response the client must not wait long; if there is one, it never waits this long.
    let patience = Duration::from_millis(if answer.is_some() { 20_000 } else { 50 });
    let provider = http::Provider::with(&address, "secret", patience).unwrap();
    (provider, tokio::spawn(async move { one_request(&listener, answer).await }))
}

const CREATED: &str = r#"{"payment_id": "hu20sqlact5260q2nanm0q8u93", "amount": 6500, "reference": "K7M4PX",
    "description": "Birth certificate", "return_url": "http://stoa.test/back",
    "state": {"status": "created", "finished": false},
    "_links": {"next_url": {"href": "https://pay.example.org/secure/bb0a272c", "method": "GET"}}}"#;

#[tokio::test]
async fn a_payment_is_made_with_our_key_and_its_own() {
    let (provider, asked) = provider(answer("201 Created", CREATED)).await;
    let made = provider.create(&payment("key-1")).await.unwrap();
    assert_eq!(made.status, Status::Open);
    assert_eq!(made.next_url.as_deref(), Some("https://pay.example.org/secure/bb0a272c"));
    let asked = asked.await.unwrap().to_lowercase();
    assert!(asked.starts_with("post /v1/payments http/1.1"), "{asked}");
    assert!(asked.contains("authorization: bearer secret") && asked.contains("idempotency-key: key-1"), "{asked}");
    assert!(asked.contains("\"amount\":6500"), "{asked}");
}

#[tokio::test]
async fn how_a_payment_ended_is_understood() {
    for (state, expected) in [
        (r#"{"status": "success", "finished": true}"#, Status::Paid),
        (r#"{"status": "failed", "finished": true, "code": "P0010"}"#, Status::Declined),
        (r#"{"status": "failed", "finished": true, "code": "P0020"}"#, Status::Ended),
        (r#"{"status": "submitted", "finished": false}"#, Status::Open),
    ] {
        let body = CREATED.replace(r#"{"status": "created", "finished": false}"#, state);
        let (provider, _asked) = provider(answer("200 OK", &body)).await;
        assert_eq!(provider.get("hu20").await.unwrap().status, expected, "{state}");
    }
}

#[tokio::test]
async fn errors_say_whether_to_try_again() {
    let refusal = r#"{"code": "P0102", "description": "Invalid attribute value: amount"}"#;
    let (bad, _asked) = provider(answer("422 Unprocessable Entity", refusal)).await;
    let bad = bad.create(&payment("1")).await.unwrap_err();
    assert_eq!(bad.to_string(), "refused: P0102 Invalid attribute value: amount");
    for (status, body, is_passing) in [
        ("429 Too Many Requests", "", true),
        ("503 Service Unavailable", "", true),
        ("401 Unauthorized", "", false),
        ("200 OK", "{\"payment_id\": 7", false),
    ] {
        let (provider, _asked) = provider(answer(status, body)).await;
        let error = provider.get("1").await.unwrap_err();
        assert_eq!(error.is_passing(), is_passing, "{status}: {error}");
    }
    let (silent, _asked) = provider(None).await;
    assert!(silent.get("1").await.unwrap_err().is_passing());
    assert!(matches!(silent.get("../refunds").await, Err(Error::Refused(_))), "a key leads nowhere else");
}

#[tokio::test]
async fn the_pretend_provider_remembers_and_takes_a_payment_once() {
    let file = std::env::temp_dir().join(format!("stoa-pretend-{}.json", std::process::id()));
    let payments = Payments::pretend(file.clone()).unwrap();
    let made = payments.create(&payment("key-1")).await.unwrap();
    assert_eq!(payments.create(&payment("key-1")).await.unwrap(), made, "the same key is the same payment");
    payments.settle_pretend(&made.id, Status::Paid).unwrap();
    let again = Payments::pretend(file.clone()).unwrap();
    assert_eq!(again.get(&made.id).await.unwrap().status, Status::Paid, "it outlives the process");
    assert!(again.settle_pretend(&made.id, Status::Declined).is_err(), "what is paid stays paid");
    assert!(again.cancel(&made.id).await.is_err());
    std::fs::write(&file, "broken").unwrap();
    assert!(matches!(Payments::pretend(file.clone()), Err(Error::Settings(_))));
    std::fs::remove_file(file).unwrap();
    let free = NewPayment { amount: 0, ..payment("2") };
    assert!(matches!(again.create(&free).await, Err(Error::Refused(_))));
}

#[tokio::test]
async fn money_goes_back_once() {
    let payments = Payments::pretend_in_memory();
    let made = payments.create(&payment("key-1")).await.unwrap();
    let no = |amount, available| {
        let (payments, id) = (payments.clone(), made.id.clone());
        async move { matches!(payments.refund(&id, amount, available).await, Err(Error::Refused(_))) }
    };
    assert!(no(6_500, 6_500).await, "nothing was paid");
    payments.settle_pretend(&made.id, Status::Paid).unwrap();
    assert!(no(6_501, 6_500).await && no(0, 6_500).await && no(-1, 6_500).await, "odd amounts");
    let part = payments.refund(&made.id, 2_000, 6_500).await.unwrap();
    assert_eq!(part.status, RefundStatus::Submitted);
    assert!(no(2_000, 6_500).await, "the same once more");
    assert_eq!(payments.refunds(&made.id).await.unwrap(), [Refund { status: RefundStatus::Success, ..part }]);
    let left = payments.get(&made.id).await.unwrap();
    assert_eq!((left.refunded, left.available), (2_000, 4_500));
    payments.fail_pretend_refunds(&made.id).unwrap();
    assert_eq!(payments.refund(&made.id, 4_500, 4_500).await.unwrap().status, RefundStatus::Error);
    assert_eq!(payments.get(&made.id).await.unwrap().available, 4_500, "what failed did not go back");
}

#[tokio::test]
async fn a_refund_says_what_could_still_be_refunded_and_is_followed_up() {
    let accepted = r#"{"refund_id": "r1", "amount": 4500, "status": "submitted", "created_date": "2026-07-06"}"#;
    let refused = r#"{"code": "P0604", "description": "Refund amount available mismatch"}"#;
    for (status, body, expected) in [
        ("202 Accepted", accepted, r#"Ok(Refund { id: "r1", amount: 4500, status: Submitted })"#),
        ("412 Precondition Failed", refused, r#"Err(Refused("P0604 Refund amount available mismatch"))"#),
    ] {
        let (provider, asked) = provider(answer(status, body)).await;
        assert_eq!(format!("{:?}", provider.refund("hu20", 4_500, 4_500).await), expected);
        let asked = asked.await.unwrap();
        assert!(asked.starts_with("POST /v1/payments/hu20/refunds "), "{asked}");
        let (_, body) = asked.split_once("\r\n\r\n").unwrap();
        let body: serde_json::Value = serde_json::from_str(body).unwrap();
        assert_eq!(body, serde_json::json!({"amount": 4_500, "refund_amount_available": 4_500}));
    }
    let listed = r#"{"payment_id": "hu20", "_embedded": {"refunds": [
        {"refund_id": "r2", "amount": 3, "status": "error", "created_date": "2026-07-07T01:00:00.000Z"},
        {"refund_id": "r1", "amount": 2, "status": "success", "created_date": "2026-07-06T01:00:00.000Z"}]}}"#;
    let (provider, asked) = provider(answer("200 OK", listed)).await;
    let refunds = provider.refunds("hu20").await.unwrap();
    assert!(asked.await.unwrap().starts_with("GET /v1/payments/hu20/refunds "));
    let of = |refund: &Refund| (refund.id.clone(), refund.amount, refund.status);
    let expected = [("r1", 2, RefundStatus::Success), ("r2", 3, RefundStatus::Error)];
    assert_eq!(refunds.iter().map(of).collect::<Vec<_>>(), expected.map(|(id, n, how)| (id.to_owned(), n, how)));
}

#[tokio::test]
async fn the_payments_of_some_days_are_listed() {
    let body = format!(r#"{{"total": 1, "count": 1, "page": 1, "results": [{CREATED}], "_links": {{}}}}"#);
    let (provider, asked) = provider(answer("200 OK", &body)).await;
    assert_eq!(provider.list("2026-07-06", "2026-07-07").await.unwrap().len(), 1);
    let asked = asked.await.unwrap();
    assert!(asked.contains("from_date=2026-07-06T00:00:00Z&to_date=2026-07-07T23:59:59Z&page=1"), "{asked}");
}

#[test]
fn a_message_is_believed_only_with_our_signature() {
    // RFC 4231, test case 2.
    let signature = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
    assert!(is_signed("Jefe", b"what do ya want for nothing?", signature));
    assert!(!is_signed("Jefe", b"what do ya want for nothing!", signature));
    assert!(!is_signed("Jefe", b"what do ya want for nothing?", ""));
}
