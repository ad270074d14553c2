//! The clients against a listener that responds as the providers document, and their webhooks with proofs that were made
//! by `openssl dgst`.

use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;

use super::notify::Notify;
use super::{Arrived, Delivery, Received, RemoteFile, ShortMessage, Texts, Webhook};
use crate::Error;
use crate::listening::whole_request;

const KEY: &str = "stoa-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0";

/// Serves one request with an answer, and returns it; without an answer it closes in the middle.
pub(super) async fn one_request(listener: TcpListener, answer: Option<&'static str>) -> String {
    let (mut stream, _) = listener.accept().await.unwrap();
    let asked = whole_request(&mut stream).await;
    if let Some(answer) = answer {
        let (status, body) = answer.split_once('\n').unwrap();
        let head = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
        stream.write_all(format!("{head}{body}").as_bytes()).await.unwrap();
    }
    asked
}

/// What became of a message, and what the provider was asked.
pub(super) async fn sent(settings: &str, to: &str, answer: Option<&'static str>) -> (Result<String, Error>, String) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let host = listener.local_addr().unwrap().to_string();
    let texts = Texts::open(&settings.replace("HOST", &host)).unwrap();
    let asked = tokio::spawn(one_request(listener, answer));
    let text = ShortMessage { to: to.to_owned(), words: "Yes & no".to_owned(), key: "note-1".to_owned(), reply: None };
    let sent = texts.send(&text, "https://stoa.test/hooks/x").await;
    (sent.map(|sent| sent.id), asked.await.unwrap())
}

const TWILIO: &str = "twilio http://AC1:12345@HOST +61400000000";
pub(super) const META: &str = "meta http://HOST/v23.0 106540352242922 access app-secret verify-me";

fn notify() -> String {
    format!("notify http://HOST {KEY} f33517ff-2a88-4f6e-b855-c550268ce08a hook-token")
}

#[tokio::test]
async fn each_provider_is_asked_as_it_documents() {
    let (name, asked) = sent(TWILIO, "+61491570156", Some("201 Created\n{\"sid\": \"SM9\"}")).await;
    assert_eq!(name.unwrap(), "SM9");
    assert!(asked.starts_with("POST /2010-04-01/Accounts/AC1/Messages.json HTTP/1.1\r\n"), "{asked}");
    assert!(asked.contains("authorization: Basic QUMxOjEyMzQ1\r\n"), "{asked}");
    assert!(asked.contains("To=%2B61491570156&From=%2B61400000000&Body=Yes+%26+no&StatusCallback=https%3A"), "{asked}");

    let (name, asked) = sent(&notify(), "+61491570156", Some("201 Created\n{\"id\": \"740e5834\"}")).await;
    assert_eq!(name.unwrap(), "740e5834");
    assert!(asked.starts_with("POST /v2/notifications/sms HTTP/1.1\r\n"), "{asked}");
    assert!(asked.contains(r#""personalisation":{"message":"Yes & no"},"reference":"note-1"}"#), "{asked}");

    let answer = Some("200 OK\n{\"messages\": [{\"id\": \"wamid.9\"}]}");
    let (name, asked) = sent(META, "whatsapp:+61491570156", answer).await;
    assert_eq!(name.unwrap(), "wamid.9");
    assert!(asked.starts_with("POST /v23.0/106540352242922/messages HTTP/1.1\r\n"), "{asked}");
    assert!(asked.contains(r#""to":"61491570156","type":"text","text":{"body":"Yes & no""#), "{asked}");

    let (name, asked) = sent(META, "messenger:254", Some("200 OK\n{\"message_id\": \"m_9\"}")).await;
    assert_eq!(name.unwrap(), "m_9");
    assert!(asked.contains(r#"{"recipient":{"id":"254"},"messaging_type":"RESPONSE""#), "{asked}");
}

#[tokio::test]
async fn what_may_have_been_sent_is_uncertain_and_what_was_not_is_not() {
    let of = async |answer| sent(TWILIO, "+61491570156", answer).await.0.unwrap_err();
    assert!(matches!(of(None).await, Error::Uncertain(_)));
    assert!(matches!(of(Some("500 Oh\n")).await, Error::Uncertain(_)));
    assert!(matches!(of(Some("201 Created\nno json")).await, Error::Uncertain(_)));
    assert!(matches!(of(Some("429 Slow\n")).await, Error::Passing(_)));
    assert!(matches!(of(Some("400 Bad\n{\"code\": 21610}")).await, Error::Refused(_)));
    assert!(matches!(of(Some("401 No\n")).await, Error::Settings(_)));
    // Nobody listens there.
    let texts = Texts::open("twilio http://AC1:12345@127.0.0.1:9 +61400000000").unwrap();
    let text = ShortMessage { to: "+61491570156".to_owned(), words: "Yes".to_owned(), key: String::new(), reply: None };
    assert!(matches!(texts.send(&text, "").await, Err(Error::Passing(_))));
}

pub(super) fn read(settings: &str, proof: &str, body: &str) -> Result<Vec<Arrived>, Error> {
    let texts = Texts::open(&settings.replace("HOST", "localhost")).unwrap();
    let provider = settings.split(' ').next().unwrap();
    texts.read(provider, &Webhook { address: "https://stoa.test/hooks/twilio", proof, body: body.as_bytes() })
}

pub(super) fn message(id: &str, from: &str, words: &str) -> Received {
    Received {
        id: id.to_owned(),
        from: from.to_owned(),
        name: None,
        words: words.to_owned(),
        files: Vec::new(),
        sent_at: None,
        is_sms: true,
        language: None,
        is_machine: false,
        post: None,
        line: None,
    }
}

#[test]
fn twilio_proves_itself_by_the_address_and_all_fields() {
    let body = "NumMedia=1&MediaUrl0=https%3A%2F%2Fapi.twilio.com%2Fm%2F1&MediaContentType0=image%2Fjpeg&MessageSid=SM1&Body=Hello+there&To=%2B61400000000&From=%2B61491570156";
    let proof = "4bOqAtxCi7ekV0/9IptBn/pj3MM=";
    let picture = RemoteFile { name: String::new(), place: Some("https://api.twilio.com/m/1".to_owned()) };
    let told = Received { files: vec![picture], ..message("SM1", "+61491570156", "Hello there") };
    assert_eq!(read(TWILIO, proof, body).unwrap(), [Arrived::Message(told)]);
    for (proof, body) in [(proof, &*body.replace("there", "here")), ("", body), ("c29tZXRoaW5n", body)] {
        assert!(matches!(read(TWILIO, proof, body), Err(Error::Refused(_))), "{proof} {body}");
    }
}

#[test]
fn twilios_documented_example_is_signed_so() {
    // twilio.com/docs/usage/webhooks/webhooks-security
    let body = "CallSid=CA1234567890ABCDE&Caller=%2B12349013030&Digits=1234&From=%2B12349013030&To=%2B18005551212";
    let texts = Texts::open("twilio http://AC1:12345@localhost +61400000000").unwrap();
    let address = "https://mycompany.com/myapp.php?foo=1&bar=2";
    let proof = "0/KCTR6DLpKmkAf8muzZqo1nDgQ=";
    let read = texts.read("twilio", &Webhook { address, proof, body: body.as_bytes() });
    assert!(matches!(read, Err(Error::Unfit(_))), "signed, and no message: {read:?}");
}

#[test]
fn metas_body_is_proven_as_it_came() {
    let body = r#"{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{"messaging_product":"whatsapp","contacts":[{"profile":{"name":"Ana"},"wa_id":"61491570156"}],"messages":[{"from":"61491570156","id":"wamid.1","timestamp":"1783296000","type":"text","text":{"body":"Is my form there?"}}]}}]}]}"#;
    let proof = "sha256=66501d02656be81e4174efca426f2ed96f2e7203731cb12a17121418dd0a8b0a";
    let told = Received {
        name: Some("Ana".to_owned()),
        sent_at: Some(1_783_296_000_000),
        is_sms: false,
        ..message("wamid.1", "whatsapp:+61491570156", "Is my form there?")
    };
    assert_eq!(read(META, proof, body).unwrap(), [Arrived::Message(told)]);
    assert!(matches!(read(META, proof, &format!("{body} ")), Err(Error::Refused(_))));
    assert!(matches!(read(META, &proof.replace("sha256=", ""), body), Err(Error::Refused(_))));
    let texts = Texts::open(&META.replace("HOST", "localhost")).unwrap();
    assert_eq!(texts.challenge("meta", "verify-me", "1158201444").as_deref(), Some("1158201444"));
    assert_eq!(texts.challenge("meta", "another", "1158201444"), None);
}

#[test]
fn notify_proves_itself_by_the_token_it_was_given() {
    let body = r#"{"id": "in-1", "source_number": "61491570156", "destination_number": "61400000000",
        "message": "Hello", "date_received": "2026-07-06T00:00:00.000000Z"}"#;
    let told = Received { sent_at: Some(1_783_296_000_000), ..message("in-1", "+61491570156", "Hello") };
    assert_eq!(read(&notify(), "Bearer hook-token", body).unwrap(), [Arrived::Message(told)]);
    assert!(matches!(read(&notify(), "Bearer other", body), Err(Error::Refused(_))));
    assert!(matches!(read(&notify(), "Bearer hook-token", "{"), Err(Error::Unfit(_))));
    let receipt = |status: &str| format!(r#"{{"id": "740e5834", "to": "x", "status": "{status}"}}"#);
    let delivery = |status: &str| match read(&notify(), "Bearer hook-token", &receipt(status)).unwrap().remove(0) {
        Arrived::Delivery(Delivery { arrived, .. }) => arrived,
        other => panic!("{other:?}"),
    };
    assert_eq!(delivery("delivered"), Some(true));
    assert_eq!(delivery("permanent-failure"), Some(false));
    assert_eq!(delivery("pending"), None);
}

#[test]
fn a_token_of_notify_is_a_signed_jwt() {
    let notify = Notify::new("http://localhost", (KEY, "template"), "token").unwrap();
    let bearer = notify.bearer(1_783_296_000);
    assert_eq!(
        bearer,
        "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJpc3MiOiIyNjc4NWEwOS1hYjE2LTRlYjAtODQwNy1hMzc0OTdhNTc1MDYiLCJpYXQiOjE3ODMyOTYwMDB9.LtmGaNlIoiR8kBa60VNR0J6FdnDnEQI0f3vBtJiuZgk"
    );
}

#[test]
fn settings_that_cannot_work_are_refused_in_words() {
    for (settings, says) in [
        ("", "a provider of short messages is written"),
        ("carrier pigeon", "a provider of short messages is written"),
        ("twilio https://api.twilio.com +61400000000", "ACCOUNT:TOKEN@"),
        ("twilio https://A:B@api.twilio.com 0400", "ACCOUNT:TOKEN@"),
        ("notify https://localhost short template token", "NAME-SERVICE-SECRET"),
        ("meta https://localhost me access secret verify", "digits alone"),
    ] {
        let Err(Error::Settings(said)) = Texts::open(settings).map(drop) else { panic!("{settings}") };
        assert!(said.contains(says), "{settings}: {said}");
    }
}
