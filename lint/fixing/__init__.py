"""Apply edits and cuts to texts (`lint.fixing.fix`). Pure: nothing here touches a file."""
