pub fn install_tls(){}
pub mod mail{ #[derive(Clone)] pub struct Mailer; impl Mailer{ pub fn smtp(_:&str,_:&str)->anyhow::Result<Mailer>{Ok(Mailer)} pub fn kept()->Mailer{Mailer} pub fn folder(_:std::path::PathBuf)->anyhow::Result<Mailer>{Ok(Mailer)}}}
pub mod payments{ #[derive(Clone)] pub struct Payments; impl Payments{ pub fn http(_:&str,_:&str)->anyhow::Result<Payments>{Ok(Payments)} pub fn pretend(_:std::path::PathBuf)->anyhow::Result<Payments>{Ok(Payments)} pub fn pretend_in_memory()->Payments{Payments}}}
