//! Words that everybody hears are kept, those of one person are not, and what somebody recorded comes first.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::*;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

static FOLDERS: AtomicUsize = AtomicUsize::new(0);

struct Folder(PathBuf);

impl Folder {
    /// A folder with a program in it that speaks: it gives a sound, and counts.
    fn new() -> Folder {
        let name = format!("stoa-speech-{}-{}", std::process::id(), FOLDERS.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&folder).unwrap();
        let sound = Sound { rate: 8_000, samples: vec![700; 80] };
        std::fs::write(folder.join("said.wav"), sound.written()).unwrap();
        let program = format!("cat > /dev/null; echo x >> {0}/count; cat {0}/said.wav", folder.display());
        std::fs::write(folder.join("speak"), program).unwrap();
        Folder(folder)
    }

    fn speech(&self, recorded: bool) -> Speech {
        let names = AtomicUsize::new(0);
        let program = format!("sh {}/speak", self.0.display());
        let recorded = recorded.then(|| self.0.join("recorded"));
        Speech::open(&program, (recorded, self.0.join("kept")), "http://127.0.0.1:1".to_owned(), move || {
            format!("secret{}", names.fetch_add(1, Ordering::Relaxed))
        })
        .unwrap()
    }

    fn spoken(&self) -> usize {
        std::fs::read_to_string(self.0.join("count")).unwrap_or_default().lines().count()
    }

    fn kept(&self) -> usize {
        std::fs::read_dir(self.0.join("kept")).unwrap().count()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn saying(words: &str, is_public: bool) -> Saying {
    Saying { words: words.to_owned(), language: "en".to_owned(), is_slow: false, is_public }
}

fn name(address: &str) -> &str {
    address.strip_prefix("http://127.0.0.1:1/").unwrap()
}

#[tokio::test]
async fn public_words_are_spoken_once_and_kept() {
    let folder = Folder::new();
    let speech = folder.speech(false);
    let first = speech.at(&saying("Welcome.", true)).unwrap();
    assert_eq!(speech.at(&saying("Welcome.", true)).unwrap(), first);
    let (file, is_public) = speech.file(name(&first)).await.unwrap();
    assert!(is_public && Sound::read(&file).unwrap().samples.len() == 80);
    assert_ne!(speech.at(&Saying { is_slow: true, ..saying("Welcome.", true) }).unwrap(), first);
    assert_ne!(speech.at(&Saying { language: "vi".to_owned(), ..saying("Welcome.", true) }).unwrap(), first);
    // Another process finds it on disk.
    let again = folder.speech(false);
    assert_eq!(again.at(&saying("Welcome.", true)).unwrap(), first);
    assert_eq!(again.file(name(&first)).await.unwrap().0, file);
    assert!(speech.file("words/../said.wav").await.is_none());
    assert!(speech.file("words/0123.wav").await.is_none());
    assert!(folder.spoken() <= 3);
}

#[tokio::test]
async fn words_of_one_person_are_there_for_a_minute_and_never_on_disk() {
    let folder = Folder::new();
    let speech = folder.speech(false);
    let one = speech.at(&saying("Your licence ends in May.", false)).unwrap();
    let other = speech.at(&saying("Your licence ends in May.", false)).unwrap();
    assert_ne!(one, other);
    let (_, is_public) = speech.file(name(&one)).await.unwrap();
    assert!(!is_public && folder.kept() == 0);
    assert_eq!(speech.0.once, A_MINUTE);
    let mut speech = folder.speech(false);
    Arc::get_mut(&mut speech.0).unwrap().once = Duration::ZERO;
    let over = speech.at(&saying("Your licence ends in May.", false)).unwrap();
    assert!(speech.file(name(&over)).await.is_none());
}

#[tokio::test]
async fn what_somebody_recorded_comes_first() {
    let folder = Folder::new();
    let recorded = folder.0.join("recorded/en");
    std::fs::create_dir_all(&recorded).unwrap();
    // As docs/telephone.md says: `printf %s "Welcome." | sha256sum | cut -c1-16`.
    let file = recorded.join("3fc2118d352cbb01.wav");
    std::fs::write(&file, Sound { rate: 16_000, samples: vec![100; 64] }.written()).unwrap();
    let speech = folder.speech(true);
    let address = speech.at(&saying("Welcome.", true)).unwrap();
    let heard = speech.file(name(&address)).await.unwrap().0;
    assert_eq!((Sound::read(&heard).unwrap().samples.len(), folder.spoken()), (32, 0));
    assert!(speech.file(name(&speech.at(&saying("Goodbye.", true)).unwrap())).await.is_some());
    assert_eq!(folder.spoken(), 1);
    let silent = Speech::open("none", (None, folder.0.join("kept")), String::new(), String::new).unwrap();
    assert_eq!(silent.at(&saying("Welcome.", true)), None);
}

#[tokio::test]
async fn what_cannot_be_spoken_is_not_found_and_tried_again() {
    let folder = Folder::new();
    let speech =
        Speech::open("false", (None, folder.0.join("kept")), "http://127.0.0.1:1".to_owned(), String::new).unwrap();
    let address = speech.at(&saying("Welcome.", true)).unwrap();
    assert!(speech.file(name(&address)).await.is_none());
    assert_eq!(folder.kept(), 0);
}

#[tokio::test]
async fn the_listener_gives_names_and_nothing_else() {
    let folder = Folder::new();
    let speech = folder.speech(false);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let at = listener.local_addr().unwrap();
    let (stop, until) = watch::channel(false);
    let serving = tokio::spawn(speech.clone().serve(listener, until));
    let ask = |request: String| async move {
        let mut stream = TcpStream::connect(at).await.unwrap();
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    };
    let secret = speech.at(&saying("Your licence ends in May.", false)).unwrap();
    let answer = ask(format!("GET /{} HTTP/1.1\r\nHost: x\r\n\r\n", name(&secret))).await;
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\nContent-Type: audio/wav\r\nContent-Length: 204\r\n"), "{answer}");
    assert!(answer.contains("Cache-Control: no-store\r\n") && answer.contains("RIFF"), "{answer}");
    let public = speech.at(&saying("Welcome.", true)).unwrap();
    assert!(ask(format!("GET /{} HTTP/1.1\r\n\r\n", name(&public))).await.contains("max-age=86400"));
    for wrong in [
        "GET / HTTP/1.1",
        "GET /once/secret7.wav HTTP/1.1",
        "POST /words/a.wav HTTP/1.1",
        "nonsense",
        "GET /words/..%2f..%2fetc.wav HTTP/1.1",
    ] {
        assert!(ask(format!("{wrong}\r\n\r\n")).await.starts_with("HTTP/1.1 404"), "{wrong}");
    }
    stop.send_replace(true);
    serving.await.unwrap();
}
