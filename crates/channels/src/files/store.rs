//! The byte store: a folder, an S3-compatible bucket, or memory.

use std::path::Path as Folder;
use std::sync::Arc;

use object_store::aws::AmazonS3Builder;
use object_store::local::LocalFileSystem;
use object_store::memory::InMemory;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt, PutPayload};
use sha2::{Digest, Sha256};

use crate::Error;

/// A store whose keys are content hashes; clones share it.
#[derive(Clone, Debug)]
pub struct Store(Arc<dyn ObjectStore>);

impl Store {
    /// A folder, created if missing, and readable by nobody else.
    ///
    /// # Errors
    /// If the folder cannot be created or closed to others.
    pub fn folder(folder: &Folder) -> Result<Store, Error> {
        let wrong = |error: &dyn std::fmt::Display| {
            Error::Settings(format!("the folder of files {} cannot be used: {error}", folder.display()))
        };
        std::fs::create_dir_all(folder).map_err(|error| wrong(&error))?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let closed = std::fs::Permissions::from_mode(0o700);
            std::fs::set_permissions(folder, closed).map_err(|error| wrong(&error))?;
        }
        let store = LocalFileSystem::new_with_prefix(folder).map_err(|error| wrong(&error))?;
        Ok(Store(Arc::new(store.with_fsync(true))))
    }

    /// A bucket. Region, endpoint and credentials come from the `AWS_…` environment variables.
    ///
    /// # Errors
    /// If the settings are inconsistent.
    pub fn bucket(name: &str) -> Result<Store, Error> {
        crate::install_tls();
        let built = AmazonS3Builder::from_env().with_bucket_name(name).build();
        let store = built.map_err(|error| Error::Settings(format!("the bucket {name} cannot be used: {error}")))?;
        Ok(Store(Arc::new(store)))
    }

    /// `s3://BUCKET`, or a folder.
    ///
    /// # Errors
    /// If it is unusable.
    pub fn open(place: &str) -> Result<Store, Error> {
        match place.strip_prefix("s3://") {
            Some(bucket) => Store::bucket(bucket.trim_end_matches('/')),
            None => Store::folder(Folder::new(place)),
        }
    }

    pub fn memory() -> Store {
        Store(Arc::new(InMemory::new()))
    }

    /// Stores bytes under their hash. Idempotent; a damaged copy is repaired.
    ///
    /// # Errors
    /// [`Error::Passing`] if there is no space, or the store does not respond.
    pub async fn put(&self, bytes: &[u8]) -> Result<String, Error> {
        let sha256 = hash(bytes);
        let payload = PutPayload::from(bytes.to_vec());
        self.0.put(&key(&sha256)?, payload).await.map_err(|error| passing(&error))?;
        Ok(sha256)
    }

    /// The bytes with this hash.
    ///
    /// # Errors
    /// [`Error::Refused`] if there are none, [`Error::Unfit`] if they are damaged, [`Error::Passing`] if the store does
    /// not respond.
    pub async fn get(&self, sha256: &str) -> Result<Vec<u8>, Error> {
        let found = match self.0.get(&key(sha256)?).await {
            Ok(found) => found,
            Err(object_store::Error::NotFound { .. }) => {
                return Err(Error::Refused(format!("there is no file with the hash {sha256}")));
            }
            Err(error) => return Err(passing(&error)),
        };
        let bytes = found.bytes().await.map_err(|error| passing(&error))?;
        if hash(&bytes) != sha256 {
            return Err(Error::Unfit(format!(
                "the file with the hash {sha256} is damaged: bring it back from a backup"
            )));
        }
        Ok(bytes.to_vec())
    }

    /// Deletes the bytes with this hash. Idempotent.
    ///
    /// # Errors
    /// [`Error::Passing`] if the store does not respond.
    pub async fn delete(&self, sha256: &str) -> Result<(), Error> {
        match self.0.delete(&key(sha256)?).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(passing(&error)),
        }
    }
}

fn passing(error: &object_store::Error) -> Error {
    Error::Passing(format!("the store of files: {error}"))
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Only a hash is a valid key, so no name can lead elsewhere.
fn key(sha256: &str) -> Result<Path, Error> {
    let is_hash = sha256.len() == 64 && sha256.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    match (is_hash, sha256.get(..2), sha256.get(2..4)) {
        (true, Some(first), Some(second)) => Ok(Path::from(format!("sha256/{first}/{second}/{sha256}"))),
        _ => Err(Error::Refused("that is no hash of a file".to_owned())),
    }
}
