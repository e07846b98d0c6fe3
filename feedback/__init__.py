"""The rules of the subject, pure: values in, values out, standard library only."""
