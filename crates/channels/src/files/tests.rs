//! Files in a folder and in memory, and a scanner that responds well, badly or not at all.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use super::clamd::{Clamd, verdict};
use super::{Scanner, Store, Verdict};
use crate::Error;

async fn round(store: &Store) {
    let hash = store.put(b"a letter").await.unwrap();
    assert_eq!(store.put(b"a letter").await.unwrap(), hash);
    assert_eq!(store.get(&hash).await.unwrap(), b"a letter");
    store.delete(&hash).await.unwrap();
    store.delete(&hash).await.unwrap();
    assert!(matches!(store.get(&hash).await, Err(Error::Refused(_))));
    assert!(matches!(store.get("../../etc/passwd").await, Err(Error::Refused(_))));
}

fn folder(name: &str) -> std::path::PathBuf {
    std::env::temp_dir().join(format!("stoa-{name}-{}", std::process::id()))
}

#[tokio::test]
async fn what_is_put_is_got_back_in_memory_and_in_a_folder() {
    round(&Store::memory()).await;
    let folder = folder("files");
    round(&Store::open(folder.to_str().unwrap()).unwrap()).await;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700);
    }
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn a_damaged_file_is_told_and_never_served_and_can_be_put_again() {
    let folder = folder("damaged");
    let store = Store::folder(&folder).unwrap();
    let hash = store.put(b"a letter").await.unwrap();
    let file = folder.join("sha256").join(&hash[..2]).join(&hash[2..4]).join(&hash);
    std::fs::write(&file, b"another").unwrap();
    assert!(matches!(store.get(&hash).await, Err(Error::Unfit(_))));
    store.put(b"a letter").await.unwrap();
    assert_eq!(store.get(&hash).await.unwrap(), b"a letter");
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn only_documented_answers_are_verdicts() {
    assert_eq!(verdict(b"stream: OK\0").unwrap(), Verdict::Clean);
    let found = Verdict::Infected("Eicar-Test-Signature".to_owned());
    assert_eq!(verdict(b"stream: Eicar-Test-Signature FOUND\0").unwrap(), found);
    assert!(matches!(verdict(b"INSTREAM size limit exceeded. ERROR\0"), Err(Error::Passing(_))));
    for nonsense in [&b""[..], b"OK", b"HTTP/1.1 200 OK", b"stream: OK FOUNDED", b"stream:  FOUND", b"\xff\xfe"] {
        assert!(matches!(verdict(nonsense), Err(Error::Unfit(_))), "{nonsense:?}");
    }
}

/// Serves one scan as clamd does and returns what was sent.
async fn clamd(answer: &'static [u8]) -> (String, tokio::task::JoinHandle<Vec<u8>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let served = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut command = [0; 10];
        stream.read_exact(&mut command).await.unwrap();
        assert_eq!(&command, b"zINSTREAM\0");
        let mut bytes = Vec::new();
        loop {
            let length = stream.read_u32().await.unwrap();
            if length == 0 {
                break;
            }
            let mut piece = vec![0; usize::try_from(length).unwrap()];
            stream.read_exact(&mut piece).await.unwrap();
            bytes.extend(piece);
        }
        stream.write_all(answer).await.unwrap();
        bytes
    });
    (address, served)
}

#[tokio::test]
async fn every_byte_reaches_the_scanner() {
    let large = vec![7; 200_000];
    let (address, served) = clamd(b"stream: Bad.Thing FOUND\0").await;
    let said = Scanner::clamd(&address).unwrap().scan(&large).await.unwrap();
    assert_eq!(said, Verdict::Infected("Bad.Thing".to_owned()));
    assert_eq!(served.await.unwrap(), large);
    let (address, _served) = clamd(b"what?").await;
    assert!(matches!(Scanner::clamd(&address).unwrap().scan(b"x").await, Err(Error::Unfit(_))));
}

#[tokio::test]
async fn a_scanner_that_is_down_or_silent_is_asked_again_later() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let mut silent = Clamd::new(&address).unwrap();
    silent.patience = Duration::from_millis(20);
    assert!(silent.scan(b"x").await.unwrap_err().is_passing());
    drop(listener);
    assert!(Scanner::clamd(&address).unwrap().scan(b"x").await.unwrap_err().is_passing());
    assert!(matches!(Scanner::clamd("nowhere"), Err(Error::Settings(_))));
}
