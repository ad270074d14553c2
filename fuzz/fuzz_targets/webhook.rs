//! Any bytes as what a provider of messages posts, truly signed, or as a message on an operator's line: read or refused,
//! and nothing panics. The first byte chooses the provider.
#![no_main]

use std::sync::LazyLock;

use channels::texts::{Arrived, Texts, Webhook, delivered, segments};
use hmac::{Hmac, KeyInit, Mac};
use libfuzzer_sys::fuzz_target;

const ADDRESS: &str = "https://stoa.test/hooks/twilio";

static PROVIDERS: LazyLock<[Texts; 3]> = LazyLock::new(|| {
    let key = "door-22222222-1111-1111-1111-111111111111-33333333-1111-1111-1111-111111111111";
    [
        "twilio https://AC1:12345@api.twilio.com +61400000000".to_owned(),
        format!("notify https://api.example {key} template token"),
        "meta https://graph.example/v23.0 1 access secret verify".to_owned(),
    ]
    .map(|settings| Texts::open(&settings).expect("the settings are right"))
});

/// As Twilio signs: the address and the fields in the order of their names.
fn twilio(body: &[u8]) -> String {
    let mut fields: Vec<_> = form_urlencoded::parse(body).into_owned().collect();
    fields.sort();
    let mut mac = Hmac::<sha1::Sha1>::new_from_slice(b"12345").expect("any key will do");
    mac.update(ADDRESS.as_bytes());
    for (name, value) in fields {
        mac.update(name.as_bytes());
        mac.update(value.as_bytes());
    }
    base64::Engine::encode(&base64::engine::general_purpose::STANDARD, mac.finalize().into_bytes())
}

fn meta(body: &[u8]) -> String {
    let mut mac = Hmac::<sha2::Sha256>::new_from_slice(b"secret").expect("any key will do");
    mac.update(body);
    let hex: String = mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    format!("sha256={hex}")
}

fuzz_target!(|raw: &[u8]| {
    let Some((first, body)) = raw.split_first() else { return };
    let which = usize::from(*first) % 4;
    if which == 3 {
        if let Some(Arrived::Message(message)) = delivered(body) {
            assert!(segments(&message.words).left <= 160);
        }
        return;
    }
    let proof = match which {
        0 => twilio(body),
        1 => "Bearer token".to_owned(),
        _ => meta(body),
    };
    let name = ["twilio", "notify", "meta"][which];
    let Ok(all) = PROVIDERS[which].read(name, &Webhook { address: ADDRESS, proof: &proof, body }) else { return };
    for one in all {
        if let Arrived::Message(message) = one {
            assert!(!message.id.is_empty() && !message.from.is_empty());
            let counted = segments(&message.words);
            let each = if counted.is_unicode { 70 } else { 160 };
            assert!(counted.messages * each >= message.words.chars().count() && counted.left <= each);
        }
    }
});
