//! Messages to browsers: the example of RFC 8291, and a push service of our own that reads what it gets.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use p256::SecretKey;
use p256::ecdsa::signature::Verifier as _;
use p256::ecdsa::{Signature, VerifyingKey};

use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpListener;

use super::encrypt::{Receiver, encrypt};
use super::*;
use crate::listening::whole_request;

fn bytes(text: &str) -> Vec<u8> {
    BASE64_URL_SAFE_NO_PAD.decode(text).unwrap()
}

const P256DH: &str = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
const AUTH: &str = "BTBZMqHH6r4Tts7J_aSIgg";

fn subscription(endpoint: &str) -> Subscription {
    Subscription { endpoint: endpoint.to_owned(), p256dh: P256DH.to_owned(), auth: AUTH.to_owned() }
}

/// RFC 8291, appendix A, byte for byte.
#[test]
fn the_example_of_the_standard_comes_out() {
    let sender = SecretKey::from_slice(&bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")).unwrap();
    let salt = bytes("DGv6ra1nlYgDCS1FRnbzlw").try_into().unwrap();
    let receiver = Receiver::read(&subscription("https://push.example.net/push/x")).unwrap();
    let sealed = encrypt(b"When I grow up, I want to be a watermelon", &receiver, &sender, salt).unwrap();
    assert_eq!(
        BASE64_URL_SAFE_NO_PAD.encode(sealed),
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl\
         7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
    );
}

#[test]
fn keys_that_are_none_are_refused() {
    let fine = subscription("https://push.example/x");
    for (p256dh, auth) in [
        ("", AUTH),
        (P256DH, ""),
        (P256DH, "BTBZMqHH6r4Tts7J_aSI"),
        ("not base64!", AUTH),
        // A point that is not on the curve, and one that is compressed.
        (&P256DH.replace('4', "5"), AUTH),
        ("A0VxsufN_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcx", AUTH),
    ] {
        let wrong = Subscription { p256dh: p256dh.to_owned(), auth: auth.to_owned(), ..fine.clone() };
        assert!(Receiver::read(&wrong).is_err(), "{p256dh} {auth}");
    }
}

fn chance() -> u128 {
    0x1234_5678_9abc_def0_1122_3344_5566_7788
}

fn key() -> VapidKey {
    VapidKey::made(&chance).unwrap()
}

#[test]
fn a_key_is_read_back_and_what_is_none_is_not() {
    let key = key();
    assert_eq!(VapidKey::read(&format!("{}\n", key.written())).unwrap().public(), key.public());
    assert_eq!(bytes(&key.public()).len(), 65);
    for wrong in ["", "abc", &"A".repeat(43)] {
        assert!(VapidKey::read(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn the_token_names_the_push_service_and_is_signed() {
    let key = key();
    let header = key.authorization("https://push.example", "https://stoa.example", 1_000).unwrap();
    let (token, public) = header.strip_prefix("vapid t=").unwrap().split_once(", k=").unwrap();
    let [head, claims, signature] = token.split('.').collect::<Vec<_>>().try_into().unwrap();
    let read = |part: &str| serde_json::from_slice::<serde_json::Value>(&bytes(part)).unwrap();
    assert_eq!((read(head)["alg"].as_str(), read(claims)["exp"].as_i64()), (Some("ES256"), Some(44_200)));
    assert_eq!(read(claims)["aud"], "https://push.example");
    assert_eq!(read(claims)["sub"], "https://stoa.example");
    let verifying = VerifyingKey::from_sec1_bytes(&bytes(public)).unwrap();
    let signature = Signature::from_slice(&bytes(signature)).unwrap();
    verifying.verify(format!("{head}.{claims}").as_bytes(), &signature).unwrap();
}

fn message() -> PushMessage {
    PushMessage { payload: b"news".to_vec(), seconds: 60, urgency: Urgency::High, topic: "news".to_owned() }
}

/// What a push service that gives an answer makes of a message, and what it was asked.
async fn answered(status: &'static str) -> (Result<PushAnswer, Error>, String) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let to = subscription(&format!("http://{}/wpush/x", listener.local_addr().unwrap()));
    let asked = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let asked = whole_request(&mut stream).await;
        let answer =
            format!("HTTP/1.1 {status}\r\nLocation: /elsewhere\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        stream.write_all(answer.as_bytes()).await.unwrap();
        asked
    });
    let push = Push::new(key(), "https://stoa.example".to_owned(), Reach::Loopback);
    let sent = push.send(&to, &message(), (1_000, &chance)).await;
    (sent, asked.await.unwrap())
}

#[tokio::test]
async fn what_a_push_service_answers_is_told_apart() {
    let (taken, asked) = answered("201 Created").await;
    assert_eq!(taken.unwrap(), PushAnswer::Taken);
    assert!(asked.starts_with("POST /wpush/x HTTP/1.1\r\n"), "{asked}");
    for header in [
        "ttl: 60\r\n",
        "urgency: high\r\n",
        "topic: news\r\n",
        "content-encoding: aes128gcm\r\n",
        "authorization: vapid t=",
    ] {
        assert!(asked.contains(header), "{header}: {asked}");
    }
    assert!(!asked.contains("\r\n\r\nnews"), "it is encrypted");
    for gone in ["404 Not Found", "410 Gone"] {
        assert_eq!(answered(gone).await.0.unwrap(), PushAnswer::Gone, "{gone}");
    }
    for later in ["429 Too Many Requests", "503 Service Unavailable", "500 Internal Server Error"] {
        assert!(matches!(answered(later).await.0, Err(Error::Passing(_))), "{later}");
    }
    // What leads elsewhere is not followed.
    for never in ["400 Bad Request", "403 Forbidden", "413 Payload Too Large", "302 Found"] {
        assert!(matches!(answered(never).await.0, Err(Error::Refused(_))), "{never}");
    }
}

#[tokio::test]
async fn nothing_of_our_own_network_is_asked_without_being_told_to() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let push = Push::new(key(), "https://stoa.example".to_owned(), Reach::Public);
    for address in [format!("http://127.0.0.1:{port}/x"), "https://localhost/x".to_owned()] {
        let to = subscription(&address);
        assert!(matches!(push.check(&to), Err(Error::Refused(_))), "{address}");
        assert!(matches!(push.send(&to, &message(), (1_000, &chance)).await, Err(Error::Refused(_))), "{address}");
    }
}
