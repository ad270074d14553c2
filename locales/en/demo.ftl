# The first page of a demonstration: who one can be. Everybody is made up.

demo-heading = This is a demonstration: be somebody
demo-text = Everybody here is made up, and so is every officer. No mail leaves, no money moves. Choose who you want to be; the next page shows the code to sign in with.
demo-sign-in = Sign in as { $name }
demo-desk = See the desk where officers work
demo-time-title = Let time go by
demo-time-today = Here it is { $day }.
demo-time-ahead =
    That is { $days ->
    [one] one day
   *[other] { $days } days
  } ahead.
demo-time-text = Promises run out, hearings end and letters go, as they would in real life. Time never goes back; delete the folder of the data to begin anew.
demo-time-pass =
    { $days ->
    [one] One day
   *[other] { $days } days
  }
demo-time-end = This is as far as a demonstration goes. Delete the folder of the data to begin anew.
