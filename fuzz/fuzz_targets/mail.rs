//! Any bytes as a received mail: it is read or it is not, what is read holds together, and nothing panics.
#![no_main]

use channels::mail::received::{identity, read};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|raw: &[u8]| {
    let (_, body) = identity(raw);
    assert!(raw.ends_with(body));
    for path in [None, Some("ana@example.org")] {
        let Some(mail) = read(raw, path, Some("mx.stoa.test")) else { continue };
        assert!(mail.fresh.len() <= mail.text.len());
        assert!(!mail.subject.contains(['\r', '\n', '\0']) && !mail.text.contains('\0'));
        assert!(!mail.is_proven || mail.from.is_some());
    }
});
